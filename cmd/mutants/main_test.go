package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
)

func mutate(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run(t.Context(), args, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestEveryFaultHasItsFate(t *testing.T) {
	got := mutate(t, "./testdata/sample", "--at", `sample\.go:([1-9]|1\d|2[0-2]):`)
	want := `sample.go:8:39: lived: age >= limit → age > limit
sample.go:14:39: not reached: a && !b → a || !b
sample.go:14:42: not reached: !b → b
sample.go:22:8: lived: n > 0 → n >= 0

| package | faults | killed | lived | not reached | timed out | score |
|---|---|---|---|---|---|---|
| ` + "`github.com/enkaku/enkaku/cmd/mutants/testdata/sample`" + ` | 6 | 2 | 2 | 2 | 0 | 33 % |
`
	if !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAFaultThatNeverEndsTimesOut(t *testing.T) {
	got := mutate(t, "./testdata/sample", "--at", `:24:`, "--patience", "1s")
	if !strings.Contains(got, "sample.go:24:4: timed out: n-- → n++") {
		t.Error(got)
	}
}

func TestASampleOfFaults(t *testing.T) {
	got := mutate(t, "./testdata/sample", "--every", "3", "--at", `sample\.go:([1-9]|1\d|2[0-2]):`)
	if !strings.Contains(got, "| 2 |") {
		t.Error(got)
	}
}

func TestTestsOfAnotherPackageNoticeToo(t *testing.T) {
	got := mutate(t, "./testdata/sample", "--tests", "./testdata/caller", "--at", `:14:`)
	if !strings.Contains(got, "| 2 | 2 | 0 | 0 |") {
		t.Error(got)
	}
}

func TestTestsThatFailAnywayAreAnError(t *testing.T) {
	err := run(t.Context(), []string{"./testdata/sample", "--tests", "./testdata/broken"}, io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "TestBroken fails without a fault") {
		t.Error(err)
	}
}
