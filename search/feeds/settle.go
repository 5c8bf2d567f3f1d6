package feeds

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// settle decides what one heading alone does not: which of two titles it is,
// what stands beside what.
func (m Mapping) settle(file models.SourceFile) {
	for i := range m {
		if m[i].Kind == "" {
			m[i].Kind = contentKind(file, i)
		}
	}
	if !m.has(Description) && !m.has("duties") && !m.has(Notes) {
		if i := m.proseColumn(file, 20, 20_000); i >= 0 {
			m[i].Kind = Description
		}
	}
	if !m.has(Title) {
		if i := m.proseColumn(file, 4, 60); i >= 0 {
			m[i].Kind = Title
		}
	}
	for i := range m {
		if m[i].Kind == "" {
			m[i].Kind = Ignored
		}
	}
	// 職種 beside 案件名 is the kind of work
	if n := m.count(Title); n > 1 {
		for i := range m {
			if m[i].Kind == Title && strings.HasPrefix(plain(m[i].Name), "職種") {
				m[i].Kind = "work"
			}
		}
	}
	// an address of the poster is the workplace when the file names no other
	if file.Format != models.SourceIndeed && !m.has(Workplace) && !m.has(Pref) && !m.has(City) && !m.has(Employer) {
		for i := range m {
			if m[i].Kind == Address && plain(m[i].Name) == "所在地" {
				m[i].Kind = Workplace
			}
		}
	}
	if m.count(Ref) > 1 {
		m.only(Ref, file)
	}
	for i := range m {
		if m[i].Kind == Experience && !strings.Contains(plain(m[i].Name), "経験") && !strings.HasPrefix(plain(m[i].Name), "experience") {
			m[i].Kind = "licences"
		}
	}
}

// only keeps of several columns of a kind the first whose values all differ,
// and those that are filled only where that is not.
func (m Mapping) only(kind Kind, file models.SourceFile) {
	kept := -1
	for i := range m {
		if m[i].Kind == kind && (kept < 0 || !distinct(file, kept) && distinct(file, i)) {
			kept = i
		}
	}
	for i := range m {
		if m[i].Kind == kind && i != kept && overlap(file, i, kept) {
			m[i].Kind = Ignored
		}
	}
}

func overlap(file models.SourceFile, a, b int) bool {
	return slices.ContainsFunc(file.Rows, func(r models.SourceRow) bool {
		return max(a, b) < len(r.Values) && r.Values[a] != "" && r.Values[b] != ""
	})
}

func distinct(file models.SourceFile, column int) bool {
	seen := map[string]bool{}
	for _, r := range file.Rows {
		if column >= len(r.Values) || r.Values[column] == "" {
			continue
		}
		if seen[r.Values[column]] {
			return false
		}
		seen[r.Values[column]] = true
	}
	return len(seen) > 0
}

func (m Mapping) has(kind Kind) bool { return m.count(kind) > 0 }

func (m Mapping) count(kind Kind) (n int) {
	for _, c := range m {
		if c.Kind == kind {
			n++
		}
	}
	return n
}

func columnText(file models.SourceFile, i int) string {
	var b strings.Builder
	for n, r := range file.Rows {
		if n < 50 && i < len(r.Values) {
			b.WriteString(r.Values[i] + "\n")
		}
	}
	return b.String()
}

func foreignTitles(file models.SourceFile, i int) bool {
	for _, r := range file.Rows {
		if i < len(r.Values) && r.Values[i] != "" && !mostlyJapanese(r.Values[i]) {
			return true
		}
	}
	return false
}

// mostlyJapanese reports whether a good part of the letters is Japanese.
func mostlyJapanese(text string) bool {
	latin, ours := 0, 0
	for _, r := range text {
		switch {
		case japanese.IsJapanese(string(r)):
			ours++
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			latin++
		}
	}
	return ours*4 > latin
}
