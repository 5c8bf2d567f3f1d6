package reading

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Hours that are worked whole: 土日祝の10:00〜16:00 is no work until noon, 9時〜18時のうち
// 3時間から may be.

// anyOfThem says that one works a part of the hours that a text names.
var anyOfThem = japanese.Pattern(`のうち|の間(?:で|の|に)|内で|範囲で|\d+(?:\.\d+)?時間(?:から|以上|単位|程度|[~〜]|で(?:も)?(?:可|ok))|シフト|応相談|要相談|相談(?:可|で|に応じ|の上|次第|のうえ|くださ)|(?:は|も|を)相談|時間[^。、]{0,6}相談|自由(?:$|[^診])|選べ|選択|お?好き|希望|いつでも|または|もしくは|どちらか|いずれか|時短|早退|部分`)

// shortSpan is up to how many hours short work is worked whole.
const shortSpan = 5

// openDays says of the days alone that one chooses them.
var openDays = japanese.Pattern(`[月火水木金土日](?:曜日?)?(?:[~・、][月火水木金土日](?:曜日?)?)*(?:のうち|から)\d日|(?:曜日|日程|勤務日)(?:は|を|も|が)?[^。、\n]{0,6}?(?:自由|相談|選べ|選択|希望|お?好き)`)

// someHours reports whether a text makes a part of the hours that it names enough.
func someHours(text string) bool {
	return slices.ContainsFunc(sentencesOf(text), func(sentence string) bool {
		return strings.ContainsAny(sentence, "時:") && anyOfThem.MatchString(openDays.ReplaceAllString(sentence, ""))
	})
}

// fixedFirst and fixedLast are the terms of the hour at which such work begins and
// ends.
func fixedFirst(h int) string { return hourMark + "=" + strconv.Itoa(h) + ">" }
func fixedLast(h int) string  { return hourMark + "=<" + strconv.Itoa(h) }

// addFixed adds when the work of a day begins and ends, for a job that names one
// span of hours and nothing that makes a part of it enough.
func (w *fieldWriter) addFixed(j *models.Job, b hourBits, texts []string) {
	if bits.OnesCount32(b.begins) != 1 || bits.OnesCount32(b.ends) != 1 || slices.ContainsFunc(texts, someHours) ||
		j.At(vocab.ScheduleFlex, vocab.ScheduleSelfDeclared, vocab.ScheduleDeadline) ||
		j.At(vocab.ScheduleShort) && bits.OnesCount32(b.worked) > shortSpan {
		return
	}
	first := bits.TrailingZeros32(b.begins) + earlyBegins
	last := bits.TrailingZeros32(b.ends) + earlyBegins
	if last <= first {
		last = earlyBegins + hoursOfDay // past midnight
	}
	for _, term := range []string{fixedFirst(first), fixedLast(last)} {
		w.gap()
		w.terms = append(w.terms, term)
	}
}

// bounded leaves out the jobs of which the whole work goes beyond a bound.
func (r *reader) bounded(from, to int, bound string) {
	switch bound {
	case "まで", "以前", "前", "終わり", "終了":
		r.notFixed(earlyBegins-1, to)
	case "以降", "から", "より", "~", "スタート", "開始":
		r.notFixed(from-1, earlyBegins+hoursOfDay) // an hour may be agreed
	}
}

// notFixed leaves out the jobs of which the whole work begins before an hour or
// ends after another.
func (r *reader) notFixed(from, to int) {
	var beyond []search.Atom
	for h := earlyBegins; h <= earlyBegins+hoursOfDay; h++ {
		if h < from {
			beyond = append(beyond, search.Atom{Kind: search.AtomPhrase, Terms: []string{fixedFirst(h)}, Weight: 1})
		}
		if h > to {
			beyond = append(beyond, search.Atom{Kind: search.AtomPhrase, Terms: []string{fixedLast(h)}, Weight: 1})
		}
	}
	if len(beyond) > 0 {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: beyond})
	}
}
