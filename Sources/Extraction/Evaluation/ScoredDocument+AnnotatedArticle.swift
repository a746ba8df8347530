extension ScoredDocument {
    /// What extraction found, in the scorers' form.
    public init(_ article: AnnotatedArticle) {
        self.init(
            id: article.id,
            mentions: article.mentions.map {
                ScoredMention(range: $0.range, actor: $0.actor, kind: $0.kind, form: $0.form)
            },
            quotations: article.quotations.map {
                ScoredQuotation(
                    kind: $0.kind, content: $0.content, source: $0.source, speaker: $0.speaker,
                    isNested: $0.nestedIn != nil)
            },
            affiliations: article.actors.flatMap { actor in
                actor.affiliations.map {
                    ScoredAffiliation(
                        person: actor.id, organization: $0.organization, role: $0.role, evidence: $0.evidence)
                }
            })
    }
}
