import Model

extension Workspace {
    /// The rows of the table under lens and filter, in its order.
    public var quotationRows: [QuotationRow] {
        guard let index = state.index else { return [] }
        return quotationListing.rows(index, lens: state.lens, table: state.quotationTable)
    }

    /// Who speaks, of whom and on what, under the lens.
    public var quotationFacets: QuotationFacets {
        guard let index = state.index else { return .empty }
        return quotationListing.facets(index, lens: state.lens)
    }

    /// Takes away all that narrows the table; the order stays.
    public func clearQuotationFilter() { updateQuotationTable { $0 = $0.unfiltered } }

    /// Leaves one speaker's quotations only, or everybody's again.
    public func toggleSpeaker(_ speaker: Entity.ID) {
        updateQuotationTable { $0.speaker = $0.speaker == speaker ? nil : speaker }
    }

    /// Leaves quotations about one entity only, or about anything again.
    public func toggleAbout(_ entity: Entity.ID) {
        updateQuotationTable { $0.about = $0.about == entity ? nil : entity }
    }

    public func toggleTopic(_ topic: Topic.ID) {
        updateQuotationTable { $0.topic = $0.topic == topic ? nil : topic }
    }

    /// Shows the table with nothing but an entity's quotations, or those about it.
    public func showQuotations(by speaker: Entity.ID? = nil, about: Entity.ID? = nil) {
        updateQuotationTable {
            $0 = $0.unfiltered
            $0.speaker = speaker
            $0.about = about
        }
        show(.quotations)
    }
}
