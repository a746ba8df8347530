# The commands of the project; "make run" and "make test" work on a clean Debian 12 with a Swift toolchain.
PREFIX ?= /usr/local
DESTDIR ?=
OUT := out
DOSSIER := $(OUT)/armenia-csto.dossier
EXTRACTED := $(OUT)/armenia-csto-extracted.dossier
RELEASE := .build/release
SWIFT_RELEASE := swift build -c release --static-swift-stdlib
LANGUAGES := $(patsubst resources/po/%.po,.build/locale/%/LC_MESSAGES/actant.mo,$(wildcard resources/po/*.po))
CURATED := $(shell find data/armenia-csto seeds -type f 2>/dev/null)

.PHONY: run build dossier extracted test unit-tests ui-tests check format install uninstall clean setup languages

run: build dossier
	@scripts/run.sh $(RELEASE) $(DOSSIER) $(OUT)

setup:
	@scripts/setup.sh

build: setup
	$(SWIFT_RELEASE) --product actantctl
	$(SWIFT_RELEASE) --product actant
	@$(MAKE) --no-print-directory languages

# The programs of the build tree find them here.
languages: $(LANGUAGES)

.build/locale/%/LC_MESSAGES/actant.mo: resources/po/%.po
	@mkdir -p $(@D)
	@msgfmt --check --output-file=$@ $<

dossier: build $(DOSSIER)

# Importing into a dossier that is already there keeps the user's lenses and pins.
$(DOSSIER): $(CURATED)
	@mkdir -p $(OUT)
	@$(RELEASE)/actantctl import data/armenia-csto --dossier $@
	@touch $@

# The same five articles as the engine reads them by itself, to be compared with the curated ones.
extracted: build
	@mkdir -p $(OUT)
	@rm -f $(EXTRACTED) $(EXTRACTED)-wal $(EXTRACTED)-shm
	@$(RELEASE)/actantctl import seeds --extract --dossier $(EXTRACTED) --title "Armenia and the CSTO, as extracted"
	@echo "Open it with: $(RELEASE)/actant $(EXTRACTED)"

test: unit-tests ui-tests

# The folder of the tests is open to others, because some tests run as a user without rights.
unit-tests:
	@scripts/setup.sh test
	@$(MAKE) --no-print-directory languages
	swift build --build-tests
	@folder=$$(mktemp -d) && chmod 755 "$$folder" && trap 'rm -rf "$$folder"' EXIT && TMPDIR=$$folder swift test --skip-build --parallel

# The released build: what users run, and quick enough that a busy machine does not stretch the waits.
ui-tests: build
	@scripts/setup.sh test
	@Tests/UI/run.sh $(RELEASE)

check: setup
	swift format lint --strict --recursive Package.swift Sources Tests
	@scripts/messages.sh --check
	ACTANT_STRICT=1 swift build --build-tests
	@desktop-file-validate resources/desktop/org.actant.Actant.desktop
	@appstream-util validate-relax --nonet resources/desktop/org.actant.Actant.metainfo.xml

format:
	swift format --in-place --recursive Package.swift Sources Tests

install: build
	scripts/install.sh $(RELEASE) "$(DESTDIR)" "$(PREFIX)"

uninstall:
	scripts/install.sh --remove "$(DESTDIR)" "$(PREFIX)"

clean:
	rm -rf .build $(OUT)
