package drafting

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/search/japanese"
)

// jobMark begins one of several jobs of a text: 求人A：, 【案件2】, Job 1:, No.3.
var jobMark = japanese.Lazy(`(?im)^[ \t　]*[【\[■□◆◇▼●・(（*#]*[ 　]?(?:(?:求人|案件|募集|ポジション|お?仕事|職種|job|position|role|opening|opportunity|vacancy|post)[ 　#]?(?:no\.?|その|番号)?|no[.．]?|№|その)[ 　]?([a-z0-9ａ-ｚＡ-Ｚ０-９①-⑨一二三四五])(?:[】\])）.．:：、 　—–-]|[ \t　]*$)`)

// byMarks cuts where the jobs begin that a text names by a word and a number.
func byMarks(r *Reader, text string) ([]Job, int) {
	marks := jobMark.FindAllStringSubmatchIndex(text, mostJobs)
	var starts []int
	var names []string
	for _, m := range marks {
		if name := strings.ToLower(text[m[2]:m[3]]); !slices.Contains(names, name) {
			names = append(names, name)
		}
		starts = append(starts, m[0])
	}
	if len(names) < 2 || len(names) < len(marks) {
		return nil, 0
	}
	jobs := r.cutJobs(text, starts)
	for i, m := range marks[:len(jobs)] {
		mark := text[m[0]:m[1]]
		if rest, _, _ := strings.Cut(text[m[1]:], "\n"); strings.TrimSpace(rest) != "" {
			jobs[i].Text = strings.Replace(jobs[i].Text, mark, "", 1) // no label of what stands behind it
		}
	}
	return jobs, 1
}

// numbered are the ways in which lines are counted.
var numbered = []*japanese.Expr{
	japanese.Lazy(`(?m)^([ \t　]*)([①-⑳])`),
	japanese.Lazy(`(?m)^([ \t　]*)[■◆●【]?([0-9０-９]{1,2})[.．、】][ 　]?[^0-9０-９]`),
	japanese.Lazy(`(?m)^([ \t　]*)[(（<＜\[]?([0-9０-９]{1,2})[)）>＞\]]`),
	japanese.Lazy(`(?m)^([ \t　]*)[■◆●【<＜(（]?([A-HＡ-Ｈ])[.．、:：)）】>＞][ 　]?`),
	japanese.Lazy(`(?m)^([ \t　]*)([一二三四五六七八])[、.．]`),
}

// numberOf is the number that a line bears, 0 for none.
func numberOf(mark string) int {
	plain := norm.NFKC.String(mark)
	if n, err := strconv.Atoi(plain); err == nil {
		return n
	}
	if i := strings.Index("一二三四五六七八", plain); i >= 0 && plain != "" {
		return i/len("一") + 1
	}
	if len(plain) == 1 && plain[0] >= 'A' && plain[0] <= 'H' {
		return int(plain[0]-'A') + 1
	}
	return 0
}

// byNumbers cuts where numbered lines begin that each offer a job: the work or who is sought
// for it, and two conditions of its own.
func byNumbers(r *Reader, text string) ([]Job, int) {
	for _, way := range numbered {
		var starts []int
		indent := ""
		for _, m := range way.FindAllStringSubmatchIndex(text, -1) {
			n := numberOf(text[m[4]:m[5]])
			if len(starts) == 0 {
				indent = text[m[2]:m[3]]
			}
			if n == 1 && len(starts) > 0 {
				starts = nil // counted twice: parts of something else
				break
			}
			if n == len(starts)+1 && text[m[2]:m[3]] == indent && len(starts) < mostJobs {
				starts = append(starts, m[0])
			}
		}
		jobs := r.standingAlone(text, starts)
		if len(jobs) > 1 {
			return jobs, 2
		}
	}
	return nil, 0
}

// byHeads cuts where lines with one mark begin that each offer a job.
func byHeads(r *Reader, text string) ([]Job, int) {
	for _, way := range marked {
		var starts []int
		for _, m := range way.FindAllStringIndex(text, mostJobs) {
			line, _, _ := strings.Cut(text[m[0]:], "\n")
			if starts != nil || titleWorth(wordsOf(line)) > 1 {
				starts = append(starts, m[0])
			}
		}
		if jobs := r.standingAlone(text, starts); len(jobs) > 1 {
			return jobs, 2
		}
	}
	return nil, 0
}

// marked are the marks that begin headings, a kind each.
var marked = []*japanese.Expr{
	japanese.Lazy(`(?m)^[ \t　]*[■□]`), japanese.Lazy(`(?m)^[ \t　]*[◆◇]`), japanese.Lazy(`(?m)^[ \t　]*[▼▽]`),
	japanese.Lazy(`(?m)^[ \t　]*[●◎]`), japanese.Lazy(`(?m)^[ \t　]*[▶►]`), japanese.Lazy(`(?m)^【`),
	japanese.Lazy(`(?m)^#+ `), japanese.Lazy(`(?m)^[＜<《〈]`),
}

// standingAlone are the jobs of numbered parts of a text; parts behind the last job are
// about all of them. Nil when a part before is no job.
func (r *Reader) standingAlone(text string, starts []int) []Job {
	n := 0
	for i, from := range starts {
		to := len(text)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if !offersJob(text[from:to]) {
			break
		}
		n++
	}
	if n < 2 {
		return nil
	}
	if n == len(starts) {
		return r.cutJobs(text, starts)
	}
	var jobs []Job
	for i, from := range starts[:n] {
		jobs = append(jobs, r.jobOf(text[:starts[0]], text[from:starts[i+1]], text[starts[n]:]))
	}
	return jobs
}

// fewestConditions is how many conditions of its own a part of a text has at least that is
// a job: a list of duties or prices has none or one.
const fewestConditions = 2

// offersJob reports whether a part of a text offers a job by itself.
func offersJob(part string) bool {
	name := ""
	for line := range strings.Lines(part) {
		if name = strings.TrimSpace(line); name != "" && !rule.MatchString(name) {
			break
		}
	}
	name = strings.TrimSpace(name[len(marks.FindString(name)):])
	if _, label := exactTopic(name); label || labelTopic(name) != "" && labelTopic(name) != topicTitle || titleWorth(wordsOf(name)) < 1 {
		return false
	}
	said := map[topic]bool{}
	for _, l := range read(part).lines {
		if slices.Contains(cores, l.topic) {
			said[l.topic] = true
		}
		for _, s := range l.sentences() {
			if len(amountsIn(s)) > 0 {
				said[topicPay] = true
			}
			if len(stretchesIn(s.text)) > 0 {
				said[topicHours] = true
			}
			if formsIn(s.text) {
				said[topicForm] = true
			}
		}
	}
	delete(said, "")
	return said[topicPay] && len(said) >= fewestConditions
}

// formWord names a form of work or of a contract.
var formWord = japanese.Lazy(`業務委託|準委任|請負|雇用|常勤|パート|スポット|アルバイト|嘱託|contractor|1099|w-?2|employee|locum`)

func formsIn(text string) bool { return formWord.MatchString(text) }

// cores are the topics that each of several jobs states anew.
var cores = []topic{topicTitle, topicDuties, topicPay, topicHours, topicPlace, topicForm, topicNeeds}

// fewestCores is how many of them two parts of a text both state that are two jobs.
const fewestCores = 2

// byLabels cuts where the labels of a job begin anew: 業務内容, 報酬, 勤務地, and
// then 業務内容 again.
func byLabels(r *Reader, text string) ([]Job, int) {
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
	var starts []int
	for i, b := range blocks {
		shared := 0
		for _, t := range cores {
			if slices.Contains(b.topics, t) && slices.Contains(blocks[0].topics, t) {
				shared++
			}
		}
		if shared < fewestCores || !slices.Contains(b.topics, topicPay) {
			continue
		}
		least := 0
		if i > 0 {
			least = blocks[i-1].from + 1
		}
		starts = append(starts, p.paragraph(b.from, least))
	}
	return r.cutJobs(text, starts[:min(len(starts), mostJobs)]), 2
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
