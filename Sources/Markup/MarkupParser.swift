internal import CXml2

extension MarkupTree {
    /// Reads HTML as browsers do, forgiving whatever is wrong with it. `page` is the page's text, whatever it says of its
    /// encoding.
    ///
    /// libxml2 is used by its events: it then keeps no tree of its own, has no limit on the length of a text, and can be
    /// stopped where a page nests too deeply.
    public init(html page: String) throws(MarkupError) {
        var page = page
        if page.withUTF8(AttributeLimit.isExceeded) { throw .tooManyAttributes }
        let builder = TreeBuilder()
        guard let context = htmlNewParserCtxt() else { throw .unreadable }
        defer { htmlFreeParserCtxt(context) }
        builder.context = context
        // Only what is set here is called: comments, doctypes and complaints go nowhere.
        context.pointee.sax.pointee = TreeBuilder.handlers
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        let options = Int32(HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
        page.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                let document = htmlCtxtReadMemory(
                    context, characters.baseAddress, Int32(clamping: characters.count), nil, "UTF-8", options)
                if let document { xmlFreeDoc(document) }
            }
        }
        if let fault = builder.fault { throw fault }
        nodes = withExtendedLifetime(builder) { builder.finished() }
    }
}

/// Gathers the parser's events.
private final class TreeBuilder {
    var context: htmlParserCtxtPtr?
    private(set) var fault: MarkupError?
    private var nodes: [MarkupTree.Node] = []
    private var open: [Int] = []
    private var words: [UInt8] = []

    /// Elements whose words are not the page's.
    private static let silent: Set<String> = ["style", "template"]

    static var handlers: htmlSAXHandler {
        var handlers = htmlSAXHandler()
        handlers.startElement = { data, name, attributes in
            TreeBuilder.from(data)?.start(TreeBuilder.string(name), attributes)
        }
        handlers.endElement = { data, name in TreeBuilder.from(data)?.end(TreeBuilder.string(name)) }
        handlers.characters = { data, words, count in TreeBuilder.from(data)?.add(words, count) }
        handlers.ignorableWhitespace = { data, words, count in TreeBuilder.from(data)?.add(words, count) }
        handlers.cdataBlock = { data, words, count in TreeBuilder.from(data)?.add(words, count) }
        return handlers
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
        data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    private func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        flush()
        if open.count >= MarkupTree.maximumDepth { return stop(.tooDeep) }
        if nodes.count >= MarkupTree.maximumCount { return stop(.tooMany) }
        var table: [String: String] = [:]
        var place = 0
        while let attributes, let key = attributes[place] {
            table[Self.string(key).lowercased()] = Self.string(attributes[place + 1])
            place += 2
        }
        nodes.append(
            MarkupTree.Node(
                name: name.lowercased(), attributes: table, text: "", parent: open.last, end: nodes.count + 1))
        open.append(nodes.count - 1)
    }

    private func stop(_ reason: MarkupError) {
        fault = fault ?? reason
        xmlStopParser(context)
    }

    private func end(_ name: String) {
        flush()
        let name = name.lowercased()
        // The parser closes what it opened, innermost first; anything else would tear the tree.
        guard let last = open.last, nodes[last].name == name else { return }
        nodes[last].end = nodes.count
        open.removeLast()
    }

    private func add(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard let characters, count > 0 else { return }
        words.append(contentsOf: UnsafeBufferPointer(start: characters, count: Int(count)))
    }

    /// Words come in pieces; a text node has all of them.
    private func flush() {
        guard !words.isEmpty else { return }
        defer { words.removeAll(keepingCapacity: true) }
        if let last = open.last, let name = nodes[last].name, Self.silent.contains(name) { return }
        nodes.append(
            MarkupTree.Node(
                name: nil, attributes: [:], text: String(decoding: words, as: UTF8.self), parent: open.last,
                end: nodes.count + 1))
    }

    func finished() -> [MarkupTree.Node] {
        flush()
        for node in open { nodes[node].end = nodes.count }
        return nodes
    }
}
