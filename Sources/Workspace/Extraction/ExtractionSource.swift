import Exchange
import Foundation
import Model
import Translation

/// What a run of extraction reads.
public enum ExtractionSource: Sendable, Hashable {
    /// Files, and folders whose articles are taken.
    case files([URL])
    /// Documents that the dossier has; nil stands for all.
    case documents([Document.ID]?)
}

/// One thing to be read.
enum ExtractionItem: Sendable {
    case file(URL, size: Int)
    case document(Document)

    /// In bytes.
    var size: Int {
        switch self {
        case .file(_, let size): size
        case .document(let document): document.text.string.utf8.count
        }
    }

    static func items(of source: ExtractionSource, in dossier: Dossier) -> [ExtractionItem] {
        switch source {
        case .files(let urls):
            return ArticleFolder.files(in: urls).map { url in
                let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
                return .file(url, size: max(size, 1))
            }
        case .documents(let ids):
            let wanted = ids.map(Set.init)
            return dossier.documents.filter { wanted?.contains($0.id) ?? true }.map { .document($0) }
        }
    }
}
