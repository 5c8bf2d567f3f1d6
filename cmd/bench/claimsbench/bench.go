package claimsbench

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/enkaku/enkaku/search/claims/weigh"
)

// judged are the rows that weights are made from: every sentence of a lawful
// advert is lawful; of a bad one only the text as a whole is known to be bad.
func judged(adverts []advert, left string) []weigh.Judged {
	seen := map[weigh.Judged]bool{}
	told := map[string]bool{}
	for _, a := range adverts {
		if left != "" && a.group == left {
			told[a.words()] = true
		}
	}
	var out []weigh.Judged
	for _, a := range adverts {
		if a.group == left || told[a.words()] {
			continue
		}
		of := a.said
		if a.bad {
			of = a.whole
		}
		for _, s := range of {
			if j := (weigh.Judged{Sentence: s, Kind: a.kind, Bad: a.bad}); !seen[j] {
				seen[j] = true
				out = append(out, j)
			}
		}
	}
	return out
}

func (a *advert) words() string {
	var b strings.Builder
	for _, s := range a.whole {
		b.WriteString(s.Field + "\x00" + s.Text + "\x00")
	}
	return b.String()
}

// odds is the log-odds of the worst sentence of an advert.
func (a *advert) odds(w *weigh.Weights) (worst float64, at weigh.Sentence) {
	for i, s := range a.said {
		if odds := w.Odds(s); i == 0 || odds > worst {
			worst, at = odds, s
		}
	}
	return worst, at
}

// Report is how weights judge the cases that they were not made from, group by
// group.
type Report struct {
	Groups []Group `json:"groups"`
}

// Group is how the cases of one group are judged by weights made from the
// others.
type Group struct {
	Name        string  `json:"name"`
	Bad, Lawful int     // adverts
	Area        float64 // that a bad advert weighs more than a lawful one, 0–1; 0 where there is but one sort
	BadOver     [3]int  // bad adverts that weigh more than each of Lines
	LawfulOver  [3]int
	KindRight   int // bad adverts of which the kind is named right
}

// Lines are the log-odds that the report counts at.
var Lines = [3]float64{-2, 0.3, 1.5}

// LeavingOut measures weights on groups of at least least cases, each by
// weights that were made without it. Groups are named by the words that only
// contains, all when it is empty.
func LeavingOut(root string, least int, only string, step func(string)) (Report, error) {
	adverts, err := read(root)
	if err != nil {
		return Report{}, err
	}
	sizes := map[string]int{}
	for _, a := range adverts {
		sizes[a.group]++
	}
	var r Report
	names := make([]string, 0, len(sizes))
	for name, n := range sizes {
		if n >= least && strings.Contains(name, only) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		step(name)
		r.Groups = append(r.Groups, measured(name, adverts, weigh.Train(judged(adverts, name), "")))
	}
	return r, nil
}

func measured(name string, adverts []advert, w *weigh.Weights) Group {
	g := Group{Name: name}
	var bad, lawful []float64
	for _, a := range adverts {
		if a.group != name {
			continue
		}
		odds, at := a.odds(w)
		over := &g.LawfulOver
		if a.bad {
			over = &g.BadOver
			bad = append(bad, odds)
			if w.Kind(at) == a.kind {
				g.KindRight++
			}
		} else {
			lawful = append(lawful, odds)
		}
		for i, line := range Lines {
			if odds > line {
				over[i]++
			}
		}
	}
	g.Bad, g.Lawful, g.Area = len(bad), len(lawful), area(bad, lawful)
	return g
}

// area is the share of pairs of a bad and a lawful advert of which the bad one
// weighs more.
func area(bad, lawful []float64) float64 {
	if len(bad) == 0 || len(lawful) == 0 {
		return 0
	}
	n := 0
	for _, b := range bad {
		for _, l := range lawful {
			if b > l {
				n++
			}
		}
	}
	return float64(n) / float64(len(bad)*len(lawful))
}

// Print writes the table.
func (r Report) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "left out\tbad\tover %.1f\t%.1f\t%.1f\tkind right\tlawful\tover %.1f\t%.1f\t%.1f\tarea\t\n",
		Lines[0], Lines[1], Lines[2], Lines[0], Lines[1], Lines[2])
	for _, g := range r.Groups {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.3f\t\n", g.Name, g.Bad, g.BadOver[0], g.BadOver[1],
			g.BadOver[2], g.KindRight, g.Lawful, g.LawfulOver[0], g.LawfulOver[1], g.LawfulOver[2], g.Area)
	}
	return t.Flush()
}

// weightsFile is where the shipped weights lie, below the root of the project.
const weightsFile = "search/claims/weigh/weights.bin.gz"

// Write makes the weights from all cases and puts them where the program
// takes them from.
func Write(root string) error {
	adverts, err := read(root)
	if err != nil {
		return err
	}
	corpus, err := Corpus(root)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := weigh.Train(judged(adverts, ""), corpus).Write(&out); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, weightsFile), out.Bytes(), 0o644)
}
