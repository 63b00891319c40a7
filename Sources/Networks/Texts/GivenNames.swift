/// Given names from many languages, in the letters a to z: little texts to learn to read and write.
///
/// ```swift
/// print(GivenNames.all.count, GivenNames.all[0])  // 1354 ada
/// ```
public enum GivenNames {
  /// The names in alphabetical order, each once, in small letters.
  public static let all: [String] = text.split(separator: " ").map(String.init)

  private static let text = """
    ada adam adele adrian agata agnes aida aiko aila aimee aino aisha akane akash akemi akio \
    akira alain alan alba albert aldo alejandra alena alessandra alessio alexander alexandra \
    alexis alfonso alfred alice alicia alina alisa allan alma alois alonso alva alvaro amadou \
    amal amalia amanda amara amelia amelie amin amina amir amit amos amrita ana anahit anais \
    anan ananda anastasia andrea andreas andrei andres andrew anette angela angelo angus anh \
    anika anil anina anita anja anjali anna annabel anneke annette annika anouk ansel anselm \
    anton antonia antonio anuk anwar apolline april arash ardita ariana ariel arif arjun \
    armando armin arne arno arthur arturo arun arvid asha ashok asif aslan asta astrid asuka \
    atif atsuko aubrey audrey august aurelia aurora avi axel aya ayaan ayako ayala ayane ayesha \
    aylin ayoub aziz azra babette bahar balazs baltasar barak barbara bartosz basil bastian \
    beatrice beatriz bela belen bella ben benedikt benita benjamin bente berit bernard bertha \
    bettina bianca bilal birgit birgitta bjarne blanca blanka bogdan bohdan boris brahim branko \
    brenda brian bridget brigitte britta bronwen bruno burak byron caio camila camille candela \
    carina carl carla carlo carlos carmen carola carolina caspar catalina catherine cecilia \
    cecily celal celeste celia celine cem cesar chandra chantal charles charlotte chen chiara \
    chidi chiyo chloe christa christian christine cian ciara clara clarissa claude claudia \
    clemens clement cleo colette colin conrad constance cora cordelia cormac cornelia cosima \
    cosmo cristian cristina cyril dafna dagmar dagny daisuke dalia damian damla dana daniel \
    daniela daria dario darius david dawit debora declan deepak delia delphine demet denis \
    denise derya desta diana diego dieter dilara dimitri dina dinesh dominik donata dora doris \
    dorothea douglas dragan duc duncan dunja duygu dylan ebba eberhard edda edgar edith edmund \
    eduardo edward edwin efe egon eileen eirik ekaterina elaine eleanor elena eleni elias elif \
    elina elinor elisa elise elizabeth ella ellen elmar eloise elsa elvira emeka emil emilia \
    emilio emine emir emma emmanuel emre enis enrico enzo erdem erica erik erika erin ernest \
    erwin esin esra esteban estela esther ethan etienne eudora eugenia eugenio eva evelina \
    evelyn ewa fabian fabio fabrizio fadi faisal farah farid fatima fatou faye federica felicia \
    felipe felix ferdinand fergus fernanda fernando fidel filip filippa finn finola fiona firat \
    flavia flavio fleur flora florence florian folke franca frances francesca francisco frank \
    franz franziska frauke freda frederik freya frida frieda fritz fumiko gabor gabriel \
    gabriela gael galina gary gaspard gaurav gemma genevieve geoffrey georg george georgina \
    gerald gerard gerda german gertrud gianna gideon gilbert giles gina gino giorgio giovanni \
    gisela gita gitte giulia giuseppe gloria goran gordon grace graham greta gretel grigori \
    griselda guido guillaume gulnara gunnar gustav gwen gwendolyn habib hadi hadiya hakan hakim \
    halima hamid hamza hana hanako hanna hannes hans harald haris harish harriet haruka haruki \
    harun harvey hassan hedda hedwig heidi heikki heinrich helena helene helga helmut henri \
    henrietta henrik henry herbert hermann hilda hilde hiro hiroko hiroshi hisham hoang holger \
    horatio hortensia howard hubert hugo huong hussein ian ibrahim ida idris ignacio igor ikram \
    ilan ilka ilona ilse iman imani imogen imre ina indira ines inga inge ingeborg ingrid inka \
    ioana ioannis irena irina iris irma isaac isabel isabella isak isidor isla ismail ismene \
    isolde istvan itzel ivan ivana ivar ivo iwan izumi jacek jacob jacqueline jade jaime jakob \
    jamal james jamila jan jana jane janek janina janne janos jasmin jasper javier jean jeanne \
    jelena jens jeremy jerome jerzy jesper jette jin joan joana joanna joaquin jochen joel \
    johan johanna john jolanta jon jonas jonathan jorge jorgen jose josef josefa josephine \
    joshua jost juan juana judith jules julia julian juliana julie juliette julio jun june juri \
    justin justina justus jutta kader kadri kai kaisa kaito kamal kamala kamil kaori karan \
    kareem karen karim karin karl karla karolina kaspar katarina kate katharina kathleen katja \
    katrin katsuko kavita kazuko kazuo keiko keith kelechi kemal ken kenji kenneth kerem \
    kerstin kevin khadija khaled kiara kilian kim kimiko kira kiran kirsten kirsti kjell klara \
    klaus knut kofi konrad konstantin kornel kris krishna kristina krystyna kumar kunal kurt \
    kwame lachlan ladislav laila lakshmi lale lamine lana lara lars lasse laszlo laura laurent \
    lavinia layla lea leander leif leila lena leni lenka leo leon leona leonard leonie leonora \
    leopold leslie leticia levent levi lia liam liana lidia lien liesel lila lilian lilja lin \
    lina linda linh linnea linus lionel lisa lisbeth liv livia ljuba llewellyn lola lorena \
    lorenzo lotte louis louisa luan luc luca lucas lucia lucian lucie lucy ludmila ludovic \
    ludwig luigi luis luise luka lukas luna luz lydia lyle lynn maarten madeleine madita mads \
    magda magdalena maggie magnus mahdi mahmoud mai maia maja makoto malak malcolm malika malin \
    malte manfred manon manuel manuela mara marc marcel marcella marco marcus mareike margaret \
    margarita margit margot maria mariam mariana marie marije marika marina mario marion \
    marisol marit marius mark marko marlene marta martha martin martina mary masako masha mateo \
    mathilda mathis matilda matteo matthew matthias maud maureen maurice mauro max maximilian \
    maya mayumi megan mehmet mei melanie melchior melina mercedes meret merle meryem mette mia \
    micah michael michaela michel michiko miguel mihai mika mikael mila milan milena milos mina \
    minh minna mira miranda miriam mirjam mirko misaki mitra mitsuko miyuki modesty mohamed \
    moira mona monica moritz morten moses moshe mostafa murat muriel musa mustafa myra myriam \
    nabil nadia nadine nadir nahid naila naim najib nalini nam nan nana nanami nancy naomi \
    nastja natalia natalie natan nathan navid nazim ned neha nela nell nelly nelson nerea \
    nestor ngoc nia niall nicholas nicola nicolas nicole niels nika nikita niklas nikola \
    nikolai nils nina nino nisha noah noam noel noemi nora norbert noriko norman nour nuno \
    nuria oana ode odette odile odin okan oksana olaf olav ole oleg olena olga oliver olivia \
    olof omar omer onur ophelia oren oriana orla orlando orsolya oscar oskar osman ossian otmar \
    ottilie otto oumar owen pablo pal palina paloma pamela paola paolo pascal pascale patricia \
    patrick paul paula paulina pavel pedro peggy pelle penelope percy peter petra philip \
    philippa phoebe phuong pia pierre pilar pina piotr pippa pooja prakash priya prosper qasim \
    quentin quinn quirin rabia rachel radek rafael rafiq ragna rahel rahul raimund rainer raisa \
    raj rajesh ralf ram ramon ramona rana randi rania raoul raphael rasa rashid rasmus ravi \
    raymond rebecca regina regine reiko reinhard rekha remi rena renata renate rene renzo reza \
    rhea rhys ricardo riccardo richard rieke rika riku rita robert roberta robin rocio roderick \
    rodrigo roger rohan roland roman romina romy ronan ronja rosa rosalie rosalind rose \
    roswitha rowan roxana ruben ruby rudi rudolf rufus rune rupert rut ruth ryo saba sabine \
    sabrina sachiko sadia sadie sakura salim salma salome salvador sam samir samira samuel sana \
    sander sandra sanja sanjay santiago sara sarah sasha saskia satoshi saul scarlett sebastian \
    selda selim selma senta serena sergei sergio seth sevda severin shanti sharon shirin shota \
    shreya shun sibel sidney siegfried sienna sigrid silas silje silke silvia simon simona \
    sinan sinead siri sita siv sixten sofia sofie sol solveig sonja sophie soraya soren stefan \
    stefania stella stephen steven stig suleiman sultan sumiko sunita susan susanna sven svenja \
    svetlana swati sybille sylvain sylvie tabea tadeusz tae taha tahir takeshi tala tamar \
    tamara tamika tanja tanvir tara tarek tariq tatiana ted telma teodora teresa terje tess \
    tessa thabo thalia thea thelma theo theodor theresa thi thomas thorsten tiago tibor tilda \
    till tim timo timothy tina tito tobias tom tomas tomasz tomoko tor tora tore torsten tove \
    trang tristan trude truls tuan tullia tuomas tuva tyra udo ugo ulf ulla ulrich ulrike uma \
    umberto una urban uri ursula urszula usha uta ute uwe vadim valentin valentina valeria \
    valerie vanessa vanja varun vasco vasili vera verena veronika vesna victor victoria vidar \
    vijay vikram viktor vilde vilhelm vilma vinay vincent vincenzo viola violet virginia vito \
    vittoria vivian vivien vlad vladimir volker wale walid walter wanda wangari wei wenche \
    wenzel werner wibke wilbur wilhelm willem william wilma winifred witold wolf wolfgang xaver \
    xavier xenia ximena yael yaman yamina yannick yara yasin yasmin yasuko yelena yevgeni yigit \
    yoko yolanda yon yosef yoshi youssef yuki yukio yuko yumi yuri yusuf yuto yvette yvonne \
    zahra zaid zainab zara zayd zdenka zehra zeinab zelda zeno zeynep zita zlata zoe zofia \
    zoltan zora zsofia zuleika zuri
    """
}
