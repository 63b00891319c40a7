/// A file as the first version of the form had it: exclusive or, learnt by a network of two hidden
/// neurons for two steps of momentum.
enum FirstVersionFile {
  static let text = """
    {"checksum":"06c8d0142967eeca","content":{"architecture":"2 inputs, 2 tanh, 1 identity","p\
    arameters":[{"name":"layer 1 neuron 1 weight 1","number":-0.13307302998742404},{"name":"la\
    yer 1 neuron 1 weight 2","number":-0.13298884663828725},{"name":"layer 1 neuron 1 bias","n\
    umber":0.004503492700924236},{"name":"layer 1 neuron 2 weight 1","number":0.60013534518243\
    24},{"name":"layer 1 neuron 2 weight 2","number":0.894849639246902},{"name":"layer 1 neuro\
    n 2 bias","number":-0.016010159586609313},{"name":"layer 2 neuron 1 weight 1","number":0.0\
    5142649391680626},{"name":"layer 2 neuron 1 weight 2","number":-0.5122725403203355},{"name\
    ":"layer 2 neuron 1 bias","number":0.06982581663009939}],"training":{"exampleChecksum":808\
    1622507176617109,"exampleCount":4,"firstGenerator":10372713005361028286,"generator":103727\
    13005361028286,"history":{"batchLosses":[0.7422186344551842,0.7353120348046386],"evaluatio\
    ns":[{"step":0,"training":{"accuracy":0.5,"loss":0.7422186344551842}},{"step":1,"training"\
    :{"accuracy":0.25,"loss":0.7353120348046386}},{"step":2,"training":{"accuracy":0.25,"loss"\
    :0.7247240630172832}}]},"optimizer":{"name":"momentum","state":{"coefficient":0.9,"velocit\
    ies":[0.0020356023386345202,0.002239263915636847,0.0028336812740035362,-0.0283222496865807\
    37,-0.0190146468036421,-0.010196594541652913,-0.008831929076084554,0.060833312885662516,0.\
    04449698596629041]}},"position":4,"settings":{"evaluationInterval":1,"loss":"binary-cross-\
    entropy","penalty":0,"schedule":{"linear":{"from":0.3,"over":300,"to":0.03}}},"step":2,"va\
    lidationExampleCount":0}}}

    """
}
