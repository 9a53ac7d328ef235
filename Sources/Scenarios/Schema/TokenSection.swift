internal import Parameters
internal import Quantities

/// `token`: the network token's outside market, and what a bet against it costs.
enum TokenSection {
  static let parameter = Parameter(
    "token",
    .record([
      Parameter(
        "price", .dollars, default: .text("1 usd"), "the price of a token at the start",
        source: .assumption("a unit: amounts of tokens scale with it")),
      Parameter(
        "sigma", .number(0...1), default: .text("0.05"),
        "the standard deviation of a day's logarithmic move while service is complete",
        source: .assumption("a young token moves more than ether, which moves about 3 % a day")),
      Parameter(
        "service-elasticity", .perLostDay(0...100), default: .text("0.2 per lost day"),
        "what a day without service takes off the price, as a part of it",
        source: .assumption("no figure is known; sweep it from 0.05 to 0.5")),
      Parameter(
        "recovery-half-life", .duration(.days, atLeast: 1_000_000_000), default: .text("7 d"),
        "the time in which half of what lost service took is regained",
        source: .assumption("no figure is known; sweep it from 1 d to 30 d")),
      Parameter(
        "borrow-rate", .sharePer(.year, max: Share(percent: 1_000)),
        default: .text("10 % per year"), "what it costs to borrow tokens, of their worth",
        source: .assumption("between borrowing a large token and a scarce one")),
      Parameter(
        "impact", .sharePer(.ether), default: .text("0.001 % per ether"),
        "how far a sale or purchase moves the price, for each ether of its worth",
        source: .assumption("a hundred ether move a liquid market by a tenth of a percent")),
      Parameter(
        "detection", .duration(.minutes), default: .text("10 min"),
        "the time until others notice that service is lost",
        source: .assumption("monitors look every few minutes")),
    ]), default: .fields, "the network token's outside market, and what a bet against it costs")
}
