package models

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// Check collects what is wrong with one thing that somebody handed in. What is
// said twice of a field stands once, as gravely as it was said.
type Check struct {
	Today  Date // in Japan, for what dates are held against
	Faults []Fault
}

// Add notes a fault of a field; Fail, Warn and Hint say how grave it is.
func (c *Check) Add(severity Severity, field string, code FaultCode, args ...string) {
	f := Fault{Field: field, Code: code, Severity: severity, Args: args}
	same := func(g Fault) bool { return g.Field == f.Field && g.Code == f.Code && slices.Equal(g.Args, f.Args) }
	i := slices.IndexFunc(c.Faults, same)
	if i < 0 {
		c.Faults = append(c.Faults, f)
		return
	}
	if graver(severity, c.Faults[i].Severity) {
		c.Faults[i].Severity = severity
	}
}

// Fail notes what stops the thing from being taken.
func (c *Check) Fail(field string, code FaultCode, args ...string) {
	c.Add(FaultError, field, code, args...)
}

// Warn notes what a reviewer has to look at.
func (c *Check) Warn(field string, code FaultCode, args ...string) {
	c.Add(FaultWarning, field, code, args...)
}

// Hint notes advice.
func (c *Check) Hint(field string, code FaultCode, args ...string) {
	c.Add(FaultHint, field, code, args...)
}

// Err returns *InvalidError for what was noted, nil for nothing.
func (c *Check) Err() error {
	if len(c.Faults) == 0 {
		return nil
	}
	return &InvalidError{Faults: c.Faults}
}

// Need fails when a field that must be filled is not.
func (c *Check) Need(filled bool, field string, code FaultCode, args ...string) {
	if !filled {
		c.Fail(field, code, args...)
	}
}

// Text refuses what is too long or could not have been typed.
func (c *Check) Text(field, s string, limit int) {
	if Runes(s) > limit {
		c.Fail(field, "job.text.too_long", itoa(limit))
	}
	if !utf8.ValidString(s) || strings.ContainsFunc(s, Unprintable) {
		c.Fail(field, "job.text.broken")
	}
}

// linkMark is how a link begins, or what makes mail readers and chats take a
// name for one.
var linkMark = regexp.MustCompile(`(?i)://|\bwww\.|\bmailto:|[a-z0-9]\.(?:com|net|org|jp|info|biz|io|app|dev|xyz|site|` +
	`online|link|shop|top|example|test)(?:[^a-z0-9]|$)`)

// Name checks what somebody is called: it becomes part of pages, subjects and
// headings, so it is one line of printable text and no link.
func (c *Check) Name(field, s string) {
	if !OneLine(s) || linkMark.MatchString(dots.Replace(fold.Compatible(s))) {
		c.Fail(field, "name.unfit")
	}
}

// dots are the signs that browsers take for the dot of a host (UTS 46).
var dots = strings.NewReplacer("。", ".", "．", ".", "｡", ".")

// boardNames are what a board calls itself and those who work for it.
var boardNames = []string{"enkaku", "運営事務局", "運営局", "運営者", "運営チーム", "運営スタッフ", "事務局", "サポートセンター", "サポート窓口",
	"カスタマーサポート", "administrator", "customersupport", "supportteam"}

// posesAsBoard reports whether a name that somebody chose can be taken for the board's,
// which asks for codes and never does by a message.
func posesAsBoard(name string) bool {
	plain := strings.ToLower(strings.Join(strings.Fields(fold.Compatible(name)), ""))
	return slices.ContainsFunc(boardNames, func(of string) bool { return strings.Contains(plain, of) })
}

// Line checks a heading as Name does, but for links.
func (c *Check) Line(field, s string) {
	if !OneLine(s) {
		c.Fail(field, "job.line.unfit")
	}
}

// OneOf fails a plain choice outside its few values; "" is not looked at.
func (c *Check) OneOf(field, value string, values ...string) {
	if value != "" && !slices.Contains(values, value) {
		c.Fail(field, "job.value.unknown", value)
	}
}

// Choose wants one of a few values.
func (c *Check) Choose(field, value string, values ...string) {
	c.Need(value != "", field, "job.choice.required")
	c.OneOf(field, value, values...)
}

// known fails values outside the vocabulary and values that stand twice.
func known[K ~string](c *Check, field string, vocabulary vocab.Vocabulary[K], values []K) {
	seen := map[K]bool{}
	for _, v := range values {
		switch {
		case !vocabulary.Has(v):
			c.Fail(field, "job.value.unknown", string(v))
		case seen[v]:
			c.Fail(field, "job.value.twice", string(v))
		}
		seen[v] = true
	}
}

// given returns the value as a list, empty for none.
func given[K ~string](v K) []K {
	if v == "" {
		return nil
	}
	return []K{v}
}
