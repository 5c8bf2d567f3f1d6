package drafting

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

var (
	shiftWork  = japanese.Pattern(`シフト制|交替制|交代制|シフト勤務|rotating shift`)
	flexTime   = japanese.Pattern(`フレックス(?:タイム)?(?:制)?|flex[- ]?time`)
	discretion = japanese.Pattern(`裁量労働(?:制)?`)
	variable   = japanese.Pattern(`変形労働(?:時間制)?`)
	setHours   = japanese.Pattern(`固定時間(?:制|勤務)?`)
	core       = japanese.Pattern(`コアタイム(?:は)?[: ]?(なし|ありません|[^)）。、]{0,14}\d[^)）。、]{0,20})|core (?:hours|time)[: ]+([^.,;)]+)`)
	pause      = japanese.Pattern(`休憩(?:時間)?(?:は)?[: ]?(?:(\d+)(分|時間)|(なし))|(\d+|one|half an?)[- ](hour|min(?:ute)?s?)[a-z -]{0,10}(?:unpaid )?(?:lunch|break)|(?:(?:unpaid|lunch) )+break of (\d+) min`)
	noOvertime = japanese.Pattern(`(?:時間外|残業)(?:労働)?(?:は)?[: ]?(?:原則)?(?:なし|ありません|ございません|0時間)|no overtime(?:$|[.,;)]| (?:work|hours|is|expected|required))`)
	overtime   = japanese.Pattern(`(?:時間外(?:労働|勤務)?|残業)(?:時間)?[^。\d]{0,12}?(?:(あり)(?:[^ま]|$)|(\d+)(?:~\d+)?時間)(?:\(?(?:月|平均)[^\d]{0,5}(\d+)時間)?`)
	noPayOver  = japanese.Pattern(`手当|参考|管理監督|部門|概算`)
)

// paidFor says behind the hours of overtime how it is paid: 月平均10時間　残業手当は別途支給.
var paidFor = japanese.Pattern(`(?:[ 、。]|^)(?:時間外|残業|超過)?(?:勤務)?(?:手当|代)は?、?(?:別途|全額|法定どおり|1分単位で)?[^ 。、]{0,8}(?:支給|支払)[^ 。、]*$`)

// paidMore is a label for what some hours are paid on top.
var paidMore = japanese.Pattern(`深夜|手当|割増|加算`)

// readHours reads the hours of an employment.
func readHours(b *builder) {
	contract := b.value("contract")
	if contract != "" && contract != string(vocab.ContractEmployment) || b.isService() {
		return
	}
	var patterns []string
	start, end := -1, -1
	var windows []Filled
	for _, s := range b.body() {
		if contract != "" {
			b.conditions(s)
		}
		relevant := s.topic == topicHours || s.topic == "" || s.topic == topicFacts || s.topic == topicPlace ||
			s.topic == topicDuties && (restdays.MatchString(s.text) || workdays.MatchString(s.text))
		if relevant && !core.MatchString(s.text) && !paidMore.MatchString(s.label) {
			for _, one := range stretchesIn(s.text) {
				if one.window {
					windows = append(windows, b.window(s, one))
					continue
				}
				if p := one.patternOn(s.text); !slices.Contains(patterns, p) {
					patterns = append(patterns, p)
				}
				from, to := b.page.span(s, one.at[0], one.at[1])
				if start < 0 {
					start = from
				}
				end = to
			}
		}
	}
	if contract == "" && len(patterns) > 0 { // of an employment, if that is what it is
		b.offered["terms.hours.patterns"] = Filled{Field: "terms.hours.patterns", Values: patterns,
			Passage: b.page.raw[start:end], At: start, Sure: Likely}
		return
	}
	b.putSpan("terms.hours.patterns", Stated, start, end, patterns...)
	if len(windows) == 1 && len(patterns) == 0 {
		b.offered["terms.hours.patterns"] = windows[0]
	}
}

// conditions reads what an employment says of its hours beside from when to when they
// are.
func (b *builder) conditions(s sentence) {
	b.hourSystem(s)
	if s.topic == topicBreak {
		b.pauseUnder(s)
	}
	if at := affirmed(pause, s); at != nil {
		b.put("terms.hours.break_minutes", Stated, s, at, pauseOf(s.text))
	}
	b.overtime(s)
}

// window is a stretch of which the doctor takes some hours, offered as it is said: from
// when to when one works is another question.
func (b *builder) window(s sentence, one stretch) Filled {
	from, to := b.page.span(s, one.at[0], one.at[1])
	of := someOf.FindString(s.text[one.at[1]:])
	return Filled{Field: "terms.hours.patterns", Values: []string{one.pattern() + "(" + strings.Trim(of, " の") + ")"},
		Passage: b.page.raw[from:to], At: from, Sure: Stated}
}

func (b *builder) hourSystem(s sentence) {
	if at := affirmed(flexTime, s); at != nil {
		b.put("terms.hours.system", Stated, s, at, "flex")
	} else if at := affirmed(discretion, s); at != nil {
		b.put("terms.hours.system", Stated, s, at, "discretionary")
	} else if at := affirmed(variable, s); at != nil {
		b.put("terms.hours.system", Stated, s, at, "variable")
	} else if at := affirmed(shiftWork, s); at != nil {
		b.put("terms.hours.system", Stated, s, at, "shift")
	} else if at := affirmed(setHours, s); at != nil {
		b.put("terms.hours.system", Stated, s, at, "fixed")
	}
	if m := affirmed(core, s); m != nil {
		from, to := m[2], m[3]
		if from < 0 {
			from, to = m[4], m[5]
		}
		if said := s.text[from:to]; vocab.SaysNone(said) {
			b.put("terms.hours.core", Stated, s, m[:2], vocab.None)
			return
		}
		b.words("terms.hours.core", Stated, s, from, to)
	}
}

// pauseUnder reads a break from the value of its label: how long it is, or from when
// to when.
func (b *builder) pauseUnder(s sentence) {
	said := pauseOf("休憩" + s.text)
	if spans := stretchesIn(s.text); said == "" && len(spans) == 1 {
		said = strconv.Itoa(spans[0].to - spans[0].from)
	}
	if said != "" {
		b.put("terms.hours.break_minutes", Stated, s, []int{0, len(s.text)}, said)
	}
}

// pauseOf returns the minutes of a break that a text names, "" for none.
func pauseOf(text string) string {
	m := pause.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	if m[3] != "" {
		return "0"
	}
	n, err := strconv.Atoi(m[1] + m[4] + m[6])
	if err != nil {
		n = 1
	}
	switch {
	case strings.HasPrefix(m[4], "half"):
		n = 30
	case m[2] == "時間" || m[5] == "hour":
		n *= 60
	}
	return strconv.Itoa(n)
}

// overtime reads whether there is work beyond the hours. What a manager is not
// paid for, and figures of a department, say nothing about this.
func (b *builder) overtime(s sentence) {
	text := paidFor.ReplaceAllString(s.text, "")
	if noPayOver.MatchString(text) {
		return
	}
	if at := noOvertime.FindStringIndex(text); at != nil {
		b.put("terms.hours.overtime.has", Stated, s, at, "no")
		return
	}
	if s.topic == topicOvertime {
		if saysNone.MatchString(text) {
			b.put("terms.hours.overtime.has", Stated, s, []int{0, len(text)}, "no")
			return
		}
		text = "時間外:" + text
	}
	m := overtime.FindStringSubmatch(text)
	if m == nil || m[1] == "" && m[2] == "" {
		return
	}
	at := []int{0, len(s.text)}
	b.put("terms.hours.overtime.has", Stated, s, at, "yes")
	if m[2]+m[3] != "" {
		b.put("terms.hours.overtime.avg_hours", Stated, s, at, m[2]+m[3])
	}
}
