import Exchange
import Foundation
import Model
import Network
import Store
import Translation

/// What the inputs of one import come to, before anything is written.
struct Intake {
    private(set) var curated: Dossier?
    private(set) var texts: [Document] = []
    private(set) var notes: [String] = []
    private(set) var complaints: [String] = []
    private let present: Dossier?
    private let name: String
    private var articles: ArticleIntake

    init(store: Store?, name: String) throws(Failure) {
        do { present = try store?.load() } catch { throw Failure(error.message) }
        self.name = name
        articles = ArticleIntake(present: present?.documents ?? [])
    }

    var hasSomething: Bool { curated != nil || !texts.isEmpty }

    mutating func take(_ input: String) {
        let url = URL(filePath: input)
        if CuratedForm.isPresent(in: url) { return takeCurated(url, input) }
        guard url.hasDirectoryPath || Self.isFolder(input) else { return takeText(url, input) }
        let files = ArticleFolder.files(in: [url])
        if files.isEmpty {
            complaints.append(
                translated("“{1}” holds no article: no file in it ends in .txt or .html.", input))
        }
        for file in files { takeText(file, file.path(percentEncoded: false)) }
    }

    /// All that the dossier shall hold where a curated folder was taken; nil where only texts are appended.
    func contents(title: String?) -> Dossier? {
        guard let curated else { return nil }
        return Dossier(
            title: title ?? curated.title, documents: curated.documents + texts, entities: curated.entities,
            mentions: curated.mentions, quotations: curated.quotations, relations: curated.relations,
            topics: curated.topics, keptLenses: present?.keptLenses ?? [], rejections: present?.rejections ?? [])
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private mutating func takeCurated(_ url: URL, _ input: String) {
        let dossier: Dossier
        do { dossier = try CuratedForm.read(url) } catch {
            complaints += error.problems.map { "\(input)/\($0)" }
            let more = error.total - error.problems.count
            if more > 0 { complaints.append(translated("{1}: {2} more problems are not listed", input, "\(more)")) }
            return
        }
        if let present, present.documents == dossier.documents, present.relations == dossier.relations,
            present.quotations == dossier.quotations, present.mentions == dossier.mentions,
            present.entities == dossier.entities, present.topics == dossier.topics
        {
            notes.append(translated("{1}: is in the dossier already; taken once", input))
            return
        }
        guard present?.documents.isEmpty ?? true, texts.isEmpty, curated == nil else {
            complaints.append(
                translated(
                    "{1}: “{2}” holds documents already; import a curated folder into a new dossier.", input, name))
            return
        }
        curated = dossier
        for document in dossier.documents { articles.note(document) }
        notes.append(
            "\(input): \(Wording.contents(dossier))")
    }

    private mutating func takeText(_ url: URL, _ input: String) {
        switch articles.take(url) {
        case .problem(let error): complaints.append(error.message)
        case .twin(let twin):
            notes.append(translated("{1}: the same text as document {2}; taken once", input, "\(twin)"))
        case .document(let reading):
            let document = reading.document
            texts.append(document)
            var note = translated(
                "{1}: document {2}, {3}", input, "\(document.id)", Wording.count(document.text.count, .character))
            if let encoding = reading.supposedEncoding {
                note += translated(", read as {1}", encoding)
            }
            notes.append(note)
        }
    }
}
