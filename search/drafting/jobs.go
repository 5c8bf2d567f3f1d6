package drafting

import (
	"regexp"
	"slices"
	"strings"
)

// jobMark begins one of several jobs of a text: 求人A：, 【案件2】, Job 1:.
var jobMark = regexp.MustCompile(`(?im)^[ \t　]*[【\[■◆●・(（]*(?:求人|案件|募集|ポジション|job|position|role|opening)[ 　#]?(?:no\.?|その)?[ 　]?([a-z0-9ａ-ｚＡ-Ｚ０-９①-⑨一二三四五])(?:[】\])）.．:：、 　]|[ \t　]*$)`)

// allJobs begins what is said of all of them behind the last.
var allJobs = regexp.MustCompile(`(?im)^[ \t　]*(?:[※・*-][ 　]?)?(?:いずれも|どれも|全て|すべて|共通|以上の|all (?:of|positions|roles|jobs)|(?:both|each) )|^[ \t　]*\r?\n`)

// mostJobs is how many jobs of a text are compared.
const mostJobs = 8

// jobs returns the text of each of several jobs, with what is said of all of
// them; nil for a text about one.
func jobs(text string) (out []string) {
	marks := jobMark.FindAllStringSubmatchIndex(text, mostJobs)
	var names []string
	for _, m := range marks {
		if name := strings.ToLower(text[m[2]:m[3]]); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) < 2 || len(names) < len(marks) {
		return nil
	}
	end := len(text)
	last := marks[len(marks)-1][1]
	if m := allJobs.FindStringIndex(text[last:]); m != nil {
		end = last + m[0]
	}
	for i, m := range marks {
		to := end
		if i+1 < len(marks) {
			to = marks[i+1][0]
		}
		out = append(out, text[:marks[0][0]]+text[m[0]:to]+"\n"+text[end:])
	}
	return out
}

// leaveDiffering empties the fields in which the jobs of a text differ: an
// advert offers one.
func (r *Reader) leaveDiffering(b *builder, text string) {
	of := jobs(text)
	if of == nil {
		return
	}
	first := jobMark.FindStringIndex(text)[0]
	var drafts []map[string][]string
	for _, job := range of {
		one := map[string][]string{}
		for _, f := range r.build(job).found {
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
