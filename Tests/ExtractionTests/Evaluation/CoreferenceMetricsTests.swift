import Extraction
import Testing

/// Cases that can be worked by hand, among them those by which the papers introduce their measures.
@Suite struct CoreferenceMetricsTests {
    private func clusters(_ lists: [[Int]]) -> Clusters { Clusters(lists.map { $0.map { $0..<($0 + 1) } }) }

    /// Bagga and Baldwin 1998, figures 1 to 3: of the truth {1…5} {6 7} {8…12}, the first answer joins a pair to one of
    /// the two large chains, the second joins the two large ones. MUC cannot tell them apart, B³ can.
    @Test func bCubedPunishesTheWorseMergerThatMUCOverlooks() {
        let truth = clusters([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]])
        let mild = clusters([[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]])
        let grave = clusters([[1, 2, 3, 4, 5, 8, 9, 10, 11, 12], [6, 7]])
        for answer in [mild, grave] {
            let links = CoreferenceMetrics.muc(gold: truth, found: answer)
            #expect(links.recall == 1)
            #expect(abs(links.precision - 9.0 / 10) < 1e-9)
            #expect(CoreferenceMetrics.bCubed(gold: truth, found: answer).recall == 1)
        }
        // (5·1 + 2·2/7 + 5·5/7) / 12, and (10·½ + 2·1) / 12.
        #expect(abs(CoreferenceMetrics.bCubed(gold: truth, found: mild).precision - 16.0 / 21) < 1e-9)
        #expect(abs(CoreferenceMetrics.bCubed(gold: truth, found: grave).precision - 7.0 / 12) < 1e-9)
    }

    /// Vilain et al. 1995: the truth {A B C D} against {A B} {C D} lacks one link of three.
    @Test func mucCountsTheLinksThatAreMissing() {
        let answer = CoreferenceMetrics.muc(gold: clusters([[1, 2, 3, 4]]), found: clusters([[1, 2], [3, 4]]))
        #expect(abs(answer.recall - 2.0 / 3) < 1e-9)
        #expect(answer.precision == 1)
    }

    /// Luo 2005, table 1 (a): the truth {1…5} {6 7} {8…12}; joining the pair to a large chain scores 2 clusters of 3.
    @Test func ceafAlignsEachClusterOnce() {
        let truth = clusters([[1, 2, 3, 4, 5], [6, 7], [8, 9, 10, 11, 12]])
        let answer = clusters([[1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11, 12]])
        let tally = CoreferenceMetrics.ceafe(gold: truth, found: answer)
        let likeness = 1 + 10.0 / 12
        #expect(abs(tally.recall - likeness / 3) < 1e-9)
        #expect(abs(tally.precision - likeness / 2) < 1e-9)
    }

    @Test func theSameClustersScoreFully() {
        let truth = clusters([[1, 2], [3], [4, 5, 6]])
        for tally in [
            CoreferenceMetrics.muc(gold: truth, found: truth), CoreferenceMetrics.bCubed(gold: truth, found: truth),
            CoreferenceMetrics.ceafe(gold: truth, found: truth),
        ] { #expect(tally.f1 == 1) }
    }

    @Test func mentionsThatTheAnswerLacksOrInventsCostRecallOrPrecision() {
        let tally = CoreferenceMetrics.bCubed(gold: clusters([[1, 2]]), found: clusters([[1], [9]]))
        #expect(abs(tally.recall - 0.25) < 1e-9)
        #expect(abs(tally.precision - 0.5) < 1e-9)
    }

    @Test func noMentionsGiveZeroAndNoCrash() {
        let nothing = clusters([])
        #expect(CoreferenceMetrics.ceafe(gold: nothing, found: nothing).f1 == 0)
        #expect(CoreferenceMetrics.muc(gold: clusters([[1]]), found: nothing).f1 == 0)
        #expect(CoreferenceMetrics.ceafe(gold: clusters([[1]]), found: nothing).recall == 0)
    }
}
