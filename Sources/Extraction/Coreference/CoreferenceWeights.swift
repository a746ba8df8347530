/// How much each circumstance counts when an antecedent is chosen; without a unit, tuned on the development articles with
/// odd numbers.
struct CoreferenceWeights: Sendable {
    var subject = 0.7
    var object = 0.2
    var possessor = -0.4
    var oblique = 0.1
    var other = -0.2
    /// The candidate is a quotation's source.
    var source = 0.5
    var pronoun = 0.4
    var demonym = -0.9
    /// The candidate stands in a direct quotation and the anaphor outside.
    var elsewhere = -1.4
    /// A sentence farther, up to five; and a token farther, up to sixty.
    var sentence = 1.15
    var token = 0.01
    /// Each mention that the actor has already, up to six.
    var frequency = 0.0

    // MARK: "It"
    var acting = 0.4
    var place = -1.4
    var event = -0.4
    var ownSentence = 0.5
    var itAsObject = -1.8
    var leastForIt = -0.6
    var leastForIts = -3.0

    // MARK: Persons
    var sameGender = 0.2
    /// The pronoun stands in what the candidate is reported to have said.
    var ownReport = 1.5

    // MARK: "The minister"
    /// A role that the person was called by before, beside 2 for one that the text gives.
    var called = 1.5
    /// A sentence farther.
    var roleSentence = 0.2

    // MARK: "They"
    var several = 1.0
    var joined = 0.4
    var single = -1.5
    var leastForThey = 0.0

    // MARK: "The country"
    var countrySubject = 0.0
    var countrySentence = 0.9
    var countryToken = 0.04
    var countryFrequency = 0.05

    static let standard = CoreferenceWeights()
}
