import Digest
import Testing

@testable import Store

@Suite struct DigestTests {
    /// The examples of FIPS 180-4, and the lengths around a block's end.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
        (String(repeating: "a", count: 63), "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
        (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        (String(repeating: "é", count: 100), "f42ec48e1e4b487e590e0b3d4e58437c8327efa855d769709f4942a4f73a7eb6"),
    ])
    func isSHA256(text: String, expected: String) {
        #expect(SHA256.hexadecimal(of: text.utf8) == expected)
    }

    /// A published migration is never edited: files that were made by it would no longer be opened.
    @Test func theFirstSchemaIsAsPublished() {
        #expect(
            SHA256.hexadecimal(of: Migrations.schema1.utf8)
                == "9c78cd4c88ecd6b994af188f1c3382acc7027111a2fe1010e0c7204af1790b8a")
    }
}
