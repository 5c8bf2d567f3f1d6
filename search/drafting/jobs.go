package drafting

import (
	"regexp"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// jobMark begins one of several jobs of a text: 求人A：, 【案件2】, Job 1:.
var jobMark = regexp.MustCompile(`(?im)^[ \t　]*[【\[■◆●・(（]*(?:求人|案件|募集|ポジション|job|position|role|opening)[ 　#]?(?:no\.?|その)?[ 　]?([a-z0-9ａ-ｚＡ-Ｚ０-９①-⑨一二三四五])(?:[】\])）.．:：、 　]|[ \t　]*$)`)

// allJobs begins what is said of all of them behind the last.
var allJobs = regexp.MustCompile(`(?im)^[ \t　]*(?:[※・*-][ 　]?)?(?:いずれも|どれも|全て|すべて|共通|以上の|all (?:of|positions|roles|jobs)|(?:both|each) )`)

// Where the last of several jobs ends: at what is said of all, and at a blank line or at
// once when each of them takes a paragraph or a line.
var (
	tailBehindBlank = regexp.MustCompile(allJobs.String() + `|(?m)^[ \t　]*\r?\n`)
	tailBehindLine  = regexp.MustCompile(`^`)
)

// mostJobs is how many jobs of a text are compared.
const mostJobs = 8

// Job is one of several jobs of a text.
type Job struct {
	Name string // its first line
	Text string // what is said of it and of all of them
}

// Jobs returns the jobs of a text that offers several; nil for a text about one. An
// advert offers one: whoever pastes such a text says which.
func (r *Reader) Jobs(text string) []Job {
	for _, way := range []struct {
		starts func(string) []int
		tail   *regexp.Regexp
		unlike int
	}{{byMarks, tailBehindBlank, 1}, {byLabels, allJobs, 2}, {byLines, tailBehindLine, 2}} {
		if out := cutJobs(text, way.starts(text), way.tail); len(out) > 1 && r.differ(out, way.unlike) {
			return out
		}
	}
	return nil
}

// byMarks returns where the jobs begin that a text numbers.
func byMarks(text string) (starts []int) {
	marks := jobMark.FindAllStringSubmatchIndex(text, mostJobs)
	var names []string
	for _, m := range marks {
		if name := strings.ToLower(text[m[2]:m[3]]); !slices.Contains(names, name) {
			names = append(names, name)
		}
		starts = append(starts, m[0])
	}
	if len(names) < 2 || len(names) < len(marks) {
		return nil
	}
	return starts
}

// cores are the topics that each of several jobs states anew.
var cores = []topic{topicTitle, topicDuties, topicPay, topicHours, topicPlace, topicForm, topicNeeds}

// fewestCores is how many of them two parts of a text both state that are two jobs.
const fewestCores = 2

// byLabels returns where the labels of a job begin anew: 業務内容, 報酬, 勤務地, and
// then 業務内容 again.
func byLabels(text string) (starts []int) {
	p := read(text)
	type block struct {
		from   int // line
		topics []topic
	}
	var blocks []block
	last := topic("")
	for i, l := range p.lines {
		t := l.announces(p)
		if !slices.Contains(cores, t) {
			continue
		}
		if n := len(blocks) - 1; n < 0 || t != last && slices.Contains(blocks[n].topics, t) && len(blocks[n].topics) >= fewestCores {
			blocks = append(blocks, block{from: i})
		}
		b := &blocks[len(blocks)-1]
		b.topics, last = append(b.topics, t), t
	}
	for i, b := range blocks {
		shared := 0
		for _, t := range cores {
			if slices.Contains(b.topics, t) && slices.Contains(blocks[0].topics, t) {
				shared++
			}
		}
		if shared < fewestCores {
			continue
		}
		least := 0
		if i > 0 {
			least = blocks[i-1].from + 1
		}
		starts = append(starts, p.paragraph(b.from, least))
	}
	return starts[:min(len(starts), mostJobs)]
}

// announces is the topic that a line names itself, by a label or as a heading.
func (l *line) announces(p *page) topic {
	switch {
	case l.begin < l.at:
		t, _ := topicOf(strings.TrimRight(p.raw[l.begin:l.at], " 　:：\t|｜"))
		return t
	case l.topic == topicOther && l.Normal == l.label:
		t, _ := topicOf(l.Normal)
		return t
	}
	return ""
}

// paragraph returns where the paragraph of a line begins, with a heading above it, but
// not before the line least.
func (p *page) paragraph(i, least int) int {
	begins := func(k int) int { return strings.LastIndexByte(p.raw[:p.lines[k].begin], '\n') + 1 }
	parted := func(k int) bool { // from the line above
		return strings.Count(p.raw[p.lines[k-1].at:p.lines[k].begin], "\n") > 1
	}
	for i > least && !parted(i) && p.lines[i-1].announces(p) == "" {
		i--
	}
	if i > least && short(p.lines[i-1].Normal) && (i-1 == least || parted(i-1)) {
		i--
	}
	return begins(i)
}

// byLines returns where lines begin that each name a kind of work and what it pays.
func byLines(text string) (starts []int) {
	var kinds []vocab.WorkType
	for _, l := range read(text).lines {
		said := l.label + " " + l.Normal
		i := slices.IndexFunc(workWords, func(w workWord) bool { return w.words.MatchString(said) })
		if i < 0 || l.foot || l.other || strings.Contains(l.Normal, "。") || len(amountsIn(sentence{l, 0, len(l.Normal), l.Normal})) == 0 {
			continue
		}
		if !slices.Contains(kinds, workWords[i].work) {
			kinds = append(kinds, workWords[i].work)
			starts = append(starts, strings.LastIndexByte(text[:l.begin], '\n')+1)
		}
	}
	return slices.Compact(starts[:min(len(starts), mostJobs)])
}

// cutJobs cuts a text where jobs begin; each job has what stands before the first, and
// what is said of all of them behind the last.
func cutJobs(text string, starts []int, tail *regexp.Regexp) (out []Job) {
	if len(starts) < 2 {
		return nil
	}
	end, last := len(text), starts[len(starts)-1]
	line := last + len(strings.SplitAfterN(text[last:], "\n", 2)[0])
	if m := tail.FindStringIndex(text[line:]); m != nil {
		end = line + m[0]
	}
	for i, from := range starts {
		to := end
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		name, _, _ := strings.Cut(strings.TrimSpace(text[from:to]), "\n")
		out = append(out, Job{strings.TrimSpace(name), text[:starts[0]] + text[from:to] + "\n" + text[end:]})
	}
	return out
}

// differ reports whether the jobs say different things of so many parts of the work:
// what is said twice, in short and at length, is one job.
func (r *Reader) differ(jobs []Job, least int) bool {
	first := r.build(jobs[0].Text).found
	for _, job := range jobs[1:] {
		other := r.build(job.Text).found
		unlike := 0
		for _, name := range []string{"work.primary", "pay.unit", "pay.min", "employment", "remote", "terms.hours.patterns", "title.ja", "title.en"} {
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
			heads := strings.HasPrefix(name, "title.") && f.At >= first
			if heads || !slices.Equal(one[name], f.Values) {
				b.unsure(name)
			}
		}
	}
}
