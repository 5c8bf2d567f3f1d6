# Everything a person needs: make run, make test. The rest is parts of these.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
export CGO_ENABLED ?= 1
# Less garbage collection: a tenth of the time for some memory.
race plain promises: export GOGC ?= 200
RACE := -race -gcflags='modernc.org/...=-d=checkptr=0' -gcflags='modernc.org/sqlite/lib=-race=false -d=checkptr=0'

empty :=
space := $(empty) $(empty)

.PHONY: run test check fmt vet lint unit compiled race raceall plain promises e2e pictures browser-speed first-advert chaos soak fuzz-forms vulnerabilities parts mutants tools build clean

run: ## the board with demo data at http://localhost:8080
	go run ./cmd/enkaku serve --demo

build: ## the one binary, which says its commit also where the toolchain records none
	go build -trimpath -ldflags "-X main.commit=$$(git rev-parse --short=12 HEAD 2>/dev/null) -X main.date=$$(git log -1 --format=%cI 2>/dev/null)" -o bin/enkaku ./cmd/enkaku

test: tools ## everything; installs what it lacks
	@$(MAKE) --no-print-directory check & checking=$$!; $(MAKE) --no-print-directory compiled; wait $$checking
	$(MAKE) --no-print-directory -j2 race promises
	$(MAKE) --no-print-directory -j2 plain e2e

check: fmt vet lint ## the fast half, for every commit

fmt:
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "gofmt would change:"; echo "$$out"; exit 1; fi

vet:
	go vet ./...

lint:
	go run $(STATICCHECK) ./...

unit:
	go test ./...

# RACE leaves out SQLite's code, generated from C, which it makes many
# times slower. Only that package: the linker keeps one copy of a generic
# function for all packages, and one without the detector hides what it orders.
race: ## with the race detector, both store engines: what starts goroutines; of whole boards, the tests that do
	go test $(RACE) -vet=off -shuffle=on -timeout 20m -skip '$(LONG)' $(RACED)
	go test $(RACE) -vet=off -shuffle=on -timeout 10m -run "^($$(awk '/^func Test/{n=$$2; sub(/\(.*/,"",n)} /go func|\.Go\(/{print n}' handlers/*_test.go | sort -u | paste -sd'|'))\$$" ./handlers

# RACED are the packages that start goroutines, in themselves or in their
# tests. The others start none, but for tools and for tests of cmd/enkaku, which
# drive processes of the built binary: the race detector sees nothing there but
# time (cmd/enkaku/racing_test.go looks after it). Those that take longest come
# first: the last ones would have one core alone.
RACED := ./store ./search/index ./alerts/... ./cmd/board ./handlers/desk ./handlers/doctor ./mail/... \
  ./posting/hooks ./posting/pull ./scan/... ./search/japanese ./search/percolator ./store/...

# LONG are tests of RACED that one goroutine takes long for.
LONG := ^($(subst $(space),|,$(strip TestSimulation TestPromiseAfterACrash \
  TestOneDigestADayThroughSummerTimeAndLeapDays TestOneWeeklyDigestAWeekThroughSummerTime \
  TestEveryLetterIsQueuedAsItsKind TestIndexFindsAndCountsWhatTheQuestionMeans \
  TestVocabulariesMayHaveAnySize TestContentWordsStandWhereTheyAre TestHostileTextsAreAnswered)))$$

# LONGEST begin first: one of them alone at the end leaves a core idle for minutes.
LONGEST := ./handlers ./cmd/enkaku ./cmd/intake

plain: ## without it: all packages that start no goroutine, whole boards on both engines, boards that are killed
	go test -vet=off -shuffle=on -timeout 20m $(LONGEST) $$(go list ./... | grep -vxF "$$(go list $(RACED) $(LONGEST))")

raceall: ## everything with the race detector; takes half an hour
	go test $(RACE) -vet=off -shuffle=on -timeout 60m ./...

compiled: ## what the raced tests are compiled from, and the server of their MongoDB protocol
	go build $(RACE) $(RACED) ./handlers
	cd store/testdata/ferretdb && GOWORK=off go build -o bin/ferretdb .

promises: ## what one goroutine takes long for: the promises of the alerts through crashes at every call and sixty lives of a board, the index against all questions
	go test -vet=off -timeout 20m -run '$(LONG)' ./alerts/... ./search/index ./search/japanese

e2e: ## the browser path on both store engines; the binary from what the tests have compiled
	go build -o bin/enkaku ./cmd/enkaku
	cd e2e && npm ci --no-audit --no-fund --silent
	cd e2e && node --test --test-concurrency=1 --test-reporter=spec

pictures: build ## every kind of page at two sizes, in both languages, light and dark, into e2e/out; by hand
	cd e2e && npm ci --no-audit --no-fund --silent && node pictures.mjs $(OF)

browser-speed: build ## weight of pages, largest paint, shifts and answers in a browser on a slower processor; by hand, on a quiet machine
	cd e2e && npm ci --no-audit --no-fund --silent && node speed.mjs $(ROUNDS)

first-advert: ## times the first advert of a new clinic and a new agency, with pictures in e2e/out/first
	go build -o bin/enkaku ./cmd/enkaku
	cd e2e && npm ci --no-audit --no-fund --silent
	cd e2e && node first.mjs

chaos: ## all faults against real processes; CHAOS=full for 200 kills each
	CHAOS=$${CHAOS:-all} go test -count=1 -v -run Chaos -timeout 300m ./cmd/enkaku

soak: build ## memory, goroutines and descriptors of a board that is asked for long; MINUTES=30 RATE=50
	go run ./cmd/bench soak --minutes $${MINUTES:-30} --rate $${RATE:-50}

fuzz-forms: ## every form that pages show, each sent N times with what nobody means; N=10000 takes an hour and more
	go test ./handlers -count=1 -v -run TestFormsHoldWhatIsTyped -timeout 300m -args -each $${N:-10000} | grep -v level=

vulnerabilities: ## known faults in the code that the board reaches; asks vuln.go.dev
	go run golang.org/x/vuln/cmd/govulncheck@v1.1.4 ./...

parts: build ## the list of parts of the binary (CycloneDX) in bin/parts.json
	go run github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.9.0 app -json -output bin/parts.json -main cmd/enkaku .

mutants: ## changes the code a little at a time and sees which changes no test notices; OF=./models
	go run ./cmd/mutants $${OF:-./models}

tools: ## Debian packages the tests need: a C compiler for -race, chromium, Japanese fonts
	@need=""; \
	command -v gcc >/dev/null || need="$$need gcc libc6-dev"; \
	command -v chromium >/dev/null || need="$$need chromium"; \
	fc-list 2>/dev/null | grep -ci 'noto.*cjk' >/dev/null || need="$$need fonts-noto-cjk fontconfig"; \
	if [ -n "$$need" ]; then \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  echo "installing:$$need"; \
	  $$sudo apt-get update -qq; \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$need >/dev/null; \
	fi

clean:
	rm -rf bin e2e/node_modules e2e/out store/testdata/ferretdb/bin
