// Everything is there: the page starts.

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
if (folds.length > 0) showLayout(0);
readAddress();
addEventListener("hashchange", () => {
  if (location.hash !== address) readAddress();
});
