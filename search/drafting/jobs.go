package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
)

// mostJobs is how many jobs of a text are compared.
const mostJobs = 20

// Job is one of several jobs of a text.
type Job struct {
	Name string // its first line
	Text string // what is said of it and of all of them
}

// Jobs returns the jobs of a text that offers several; nil for a text about one. An
// advert offers one: each becomes a draft of its own.
func (r *Reader) Jobs(text string) []Job {
	if len(text) > MaxText || len(text) < shortestOfTwo {
		return nil
	}
	for _, cut := range []func(*Reader, string) ([]Job, int){byColumns, byRows, byMarks, byNumbers, byHeads, byDrawnLines, byLabels, byLines} {
		if out, unlike := cut(r, text); len(out) > 1 && r.differ(out, unlike) {
			return out
		}
	}
	return nil
}

// shortestOfTwo is how many bytes a text of two jobs has at least.
const shortestOfTwo = 60

// allJobs begins what is said of all of them behind the last.
var allJobs = japanese.Lazy(`(?im)^[ \t　]*(?:[※・*■◆●▼【＜<(（-][ 　]?)*(?:いずれ(?:も|の)|どれも|どちらも|両(?:方|求人)とも|全て|すべて|全(?:求人|職種|案件)|共通|以上の|報酬は(?:すべて|いずれも|全て)|all (?:of|positions|roles|jobs|posts)|(?:both|each) |common |for (?:all|both|each) )`)

// ofPosterTopics are topics of what a text says of who posts and how to apply: once, for all.
var ofPosterTopics = []topic{topicApply, topicContact, topicUntil, topicAsOf, topicPitch}

// tailAt returns where the last of several jobs ends, in bytes of the text: at what is said of
// all of them, or at what no other of them has: a blank line, one more line drawn across the
// page, how to apply.
func tailAt(text string, starts []int) int {
	last := starts[len(starts)-1]
	blanks, rules, own := 0, 0, map[topic]bool{}
	for i, from := range starts[:len(starts)-1] {
		lines := strings.Split(strings.TrimRight(text[from:starts[i+1]], " \t\r\n　"), "\n")
		drawn, empty := countBreaks(lines)
		blanks, rules = max(blanks, empty), max(rules, drawn)
		for _, l := range lines {
			own[labelTopic(l)] = true
		}
	}
	at, empty, drawn := last, 0, 0
	for i, l := range strings.SplitAfter(text[last:], "\n") {
		bare := strings.TrimSpace(l)
		switch {
		case bare == "":
			empty++
		case rule.MatchString(bare):
			drawn++
		}
		t := labelTopic(bare)
		if i > 0 && (empty > blanks || drawn > rules+1 || allJobs.MatchString(bare) || slices.Contains(ofPosterTopics, t) && !own[t]) {
			return at
		}
		at += len(l)
	}
	return len(text)
}

// countBreaks counts lines drawn across the page, and blank ones.
func countBreaks(lines []string) (drawn, empty int) {
	for _, l := range lines {
		switch bare := strings.TrimSpace(l); {
		case bare == "":
			empty++
		case rule.MatchString(bare):
			drawn++
		}
	}
	return drawn, empty
}

// labelTopic is the topic of the label of a line, "" for none that is known.
func labelTopic(raw string) topic {
	bare := strings.TrimSpace(raw)
	bare = strings.TrimSpace(bare[len(marks.FindString(bare)):])
	label, _ := split(bare, false)
	if label == "" && short(bare) {
		label = bare
	}
	if label == "" {
		return ""
	}
	t, ok := exactTopic(label)
	if !ok && label != bare {
		t, _ = topicOf(label)
	}
	return t
}

// cutJobs cuts a text where jobs begin; each job has what stands before the first, and
// what is said of all of them behind the last.
func (r *Reader) cutJobs(text string, starts []int) (out []Job) {
	if len(starts) < 2 {
		return nil
	}
	end := tailAt(text, starts)
	for i, from := range starts {
		to := end
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		out = append(out, r.jobOf(text[:starts[0]], text[from:to], text[end:]))
	}
	return out
}

// byDrawnLines cuts at lines drawn across the page behind which jobs begin. What stands
// above the first line may be one of them.
func byDrawnLines(r *Reader, text string) ([]Job, int) {
	var starts []int
	at := 0
	for l := range strings.Lines(text) {
		if rule.MatchString(strings.TrimSpace(l)) && len(starts) < mostJobs {
			starts = append(starts, at)
		}
		at += len(l)
	}
	if len(starts) > 0 && offersJob(text[:starts[0]]) {
		starts = append([]int{0}, starts...)
	}
	return r.standingAlone(text, starts), 2
}

// jobOf is the job that a piece of a text offers, between what the text says of all of
// its jobs. A title of all of them is none of one that has a name.
func (r *Reader) jobOf(before, piece, behind string) Job {
	name := nameIn(piece)
	if piece = strings.TrimRight(piece, " \t\r\n　") + "\n"; strings.TrimSpace(behind) != "" {
		behind = "\n" + strings.TrimLeft(behind, "\r\n")
	}
	if titleWorth(wordsOf(strings.TrimLeft(name, headMarks+itemMarks))) > 0 {
		before = r.withoutTitle(before, piece)
	}
	return Job{name, before + piece + behind}
}

// nameIn is the first line of a piece, or one of the next that names the work better.
func nameIn(piece string) (name string) {
	n := 0
	for line := range strings.Lines(piece) {
		bare := strings.Trim(strings.TrimSpace(line), "|｜ ")
		if bare == "" || rule.MatchString(bare) {
			continue
		}
		if n++; name == "" || titleWorth(wordsOf(bare)) > max(1, titleWorth(wordsOf(name))) {
			name = bare
		}
		if n == mostTitles {
			break
		}
	}
	return name
}

// mostTitles is how many lines above several jobs are names of all of them.
const mostTitles = 3

// withoutTitle takes from what stands above several jobs the lines that would be read as
// the title of each.
func (r *Reader) withoutTitle(before, piece string) string {
	for range mostTitles {
		b := r.build(before + piece)
		f, there := b.found["title.ja"]
		if !there {
			f, there = b.found["title.en"]
		}
		if !there || f.At >= len(before) {
			break
		}
		from := strings.LastIndexByte(before[:f.At], '\n') + 1
		to := f.At + strings.IndexByte(before[f.At:]+"\n", '\n') + 1
		before = before[:from] + before[min(to, len(before)):]
	}
	return before
}

// toldApart are the fields in which jobs of one text differ.
var toldApart = []string{"work.primary", "pay.unit", "pay.min", "employment", "contract", "remote", "terms.hours.patterns", "title.ja", "title.en"}

// differ reports whether the jobs say different things of so many parts of the work:
// what is said twice, in short and at length, is one job.
func (r *Reader) differ(jobs []Job, least int) bool {
	first := r.build(jobs[0].Text).found
	for _, job := range jobs[1:] {
		other := r.build(job.Text).found
		unlike := 0
		for _, name := range toldApart {
			a, b := first[name], other[name]
			if a.Field != "" && b.Field != "" && !slices.Equal(a.Values, b.Values) {
				unlike++
			}
		}
		if unlike < least {
			return false
		}
	}
	return true
}

// leaveDiffering empties the fields in which the jobs of a text differ: an
// advert offers one.
func (r *Reader) leaveDiffering(b *builder, text string) {
	of := r.Jobs(text)
	if of == nil {
		return
	}
	first := strings.Index(text, of[0].Name)
	var drafts []map[string][]string
	for _, job := range of {
		one := map[string][]string{}
		for _, f := range r.build(job.Text).found {
			one[f.Field] = f.Values
		}
		drafts = append(drafts, one)
	}
	for _, one := range drafts {
		for name, f := range b.found {
			heads := strings.HasPrefix(name, "title.") && (first < 0 || f.At >= first)
			if heads || !slices.Equal(one[name], f.Values) && !strings.HasPrefix(name, "title.") {
				b.unsure(name)
			}
		}
	}
}
