package drafting

import (
	"slices"
	"strings"
)

// An answer above (or below) the mail that it quotes says what holds now; the
// quoted lines say the rest.

// answers reports whether a text holds quoted lines and words of its own beside
// them: more than a greeting and a line of dates.
func answers(lines []string) bool {
	old, own := 0, 0
	for _, l := range lines {
		switch bare := strings.TrimSpace(l); {
		case quoted.MatchString(l):
			old++
		case bare != "" && !notTitle.MatchString(bare) && !strings.HasSuffix(bare, ":") && !strings.HasSuffix(bare, "："):
			own++
		}
	}
	return old >= fewest && own >= 2
}

// beneath returns an answer, what it quotes and both together, without marks and
// each as long as the text; false for a text that is no answer.
func beneath(text string) (own, old, whole string, ok bool) {
	lines := strings.Split(text, "\n")
	if !answers(lines) {
		return "", "", "", false
	}
	mine, theirs := slices.Clone(lines), slices.Clone(lines)
	for i, l := range lines {
		mark := quoted.FindString(l)
		if mark == "" {
			theirs[i] = strings.Repeat(" ", len(l))
			continue
		}
		mine[i] = strings.Repeat(" ", len(l))
		lines[i] = strings.Repeat(" ", len(mark)) + l[len(mark):]
		theirs[i] = lines[i]
	}
	return strings.Join(mine, "\n"), strings.Join(theirs, "\n"), strings.Join(lines, "\n"), true
}

// buildAnswer reads an answer first and then what it quotes. What the answer says
// of a field stands, and old lines that say otherwise are no part of the body.
func (r *Reader) buildAnswer(own, old, whole string) *builder {
	mine, theirs, all := r.build(own), r.build(old), r.build(whole)
	for name := range mine.open {
		if !all.open[name] {
			all.unsure(name)
		}
	}
	for name, f := range mine.found {
		if name == "lang" || strings.HasPrefix(name, "title.") && f.Sure == Likely {
			continue
		}
		if was, there := theirs.found[name]; there && !slices.Equal(was.Values, f.Values) {
			all.overtaken = append(all.overtaken, was.At)
		}
		delete(all.open, name)
		all.found[name] = f
	}
	return all
}
