# Everything a person needs: make run, make test. The rest is parts of these.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
export CGO_ENABLED ?= 1
RACE := -race -gcflags='modernc.org/...=-d=checkptr=0' -gcflags='modernc.org/sqlite/lib=-race=false -d=checkptr=0'

.PHONY: run test check fmt vet lint unit compiled race alone promises e2e chaos mutants tools build clean

run: ## the board with demo data at http://localhost:8080
	go run ./cmd/enkaku serve --demo

build: ## the one binary
	go build -trimpath -o bin/enkaku ./cmd/enkaku

test: tools ## everything; installs what it lacks
	@$(MAKE) --no-print-directory compiled & compiling=$$!; $(MAKE) --no-print-directory check; wait $$compiling
	$(MAKE) --no-print-directory race
	$(MAKE) --no-print-directory -j3 promises alone e2e

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
race: ## the Go tests, both store engines, with the race detector; of whole boards those that start goroutines
	go test $(RACE) -vet=off -shuffle=on -timeout 25m $$(go list ./... | grep -vxF "$$(go list ./handlers $(ALONE))")
	go test $(RACE) -vet=off -shuffle=on -timeout 10m -run "^($$(awk '/^func Test/{n=$$2; sub(/\(.*/,"",n)} /go func|\.Go\(/{print n}' handlers/*_test.go | sort -u | paste -sd'|'))\$$" ./handlers

# ALONE are packages that start no goroutine and whose tests start none: the
# race detector sees nothing there but time. Others that call them are tested
# with it.
ALONE := ./models/... ./search/relevance ./search/drafting ./search/doctormatch \
  ./handlers/advert ./handlers/form ./handlers/filetext ./cmd/intake

alone: ## the tests of packages without goroutines, and all of whole boards
	go test -vet=off -shuffle=on -timeout 20m ./handlers $(ALONE)

compiled: ## what the tests are compiled from, beside checks that keep one processor busy
	go build $(RACE) ./...
	cd store/testdata/ferretdb && GOWORK=off go build -o bin/ferretdb .

promises: ## what takes one goroutine minutes, whole and without the race detector: alerts through crashes at every call and sixty lives of a board, boards that are killed
	go test -count=1 -vet=off -p 1 -timeout 20m -run '^(TestSimulation|TestPromiseAfterACrash|TestChaos|TestChaosTalk)$$' \
	  ./alerts ./cmd/enkaku

e2e: ## the browser path on both store engines; the binary from what the tests have compiled
	go build -o bin/enkaku ./cmd/enkaku
	cd e2e && npm ci --no-audit --no-fund --silent
	cd e2e && node --test --test-concurrency=1 --test-reporter=spec

chaos: ## all faults against real processes; CHAOS=full for 200 kills each
	CHAOS=$${CHAOS:-all} go test -count=1 -v -run Chaos -timeout 300m ./cmd/enkaku

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
