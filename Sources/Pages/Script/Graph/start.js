// Everything is there: the page starts.

page.graph = evaluated(0, firstNumbers);
page.pass = backwardPass(page.graph);
makeTable(moments);
listenToNumbers();
listenToNodes((node) => modes[page.mode].choose?.(node) ?? false);
listenToClusters();
element("legend").querySelector(".constant").hidden =
  data.nodes.every(({ kind }) => kind !== "constant");
makePredictPanel();
makeComparePanel();
listenToKeys();
listenToButtons();
listenToPrinting();
showGraph(0, firstNumbers);
if (folds.length > 0) showOpened();
listenToAddress();
