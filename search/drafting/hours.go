package drafting

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/reading"
)

// clockSpan finds a stretch of time in a normal text: 19:00~22:00, 9時00分~17
// 時, 午後7時から10時, 8:00 am - 5:00 pm, 7a and 11p.
var clockSpan = japanese.Pattern(`(午前|午後|夜|朝)?(\d{1,2})(?:(:\d{2})|(時半?)(?:(\d{1,2})分)?)? ?([ap]\.?m?\.?\b)? ?(?:~|-|から|to|and|until) ?(翌日?|午前|午後|夜)?(\d{1,2})(?:(:\d{2})|(時半?)(?:(\d{1,2})分)?)? ?([ap]\.?m?\.?\b)?(間|日|月|名|件|年|回|ケ月|ケ月|分|万|円|%|本|字|割|営業)?`)

// stretch is a stretch of time: minutes after midnight, and hours as the room
// of questions counts them.
type stretch struct {
	from, to         int
	fromHour, toHour int
	at               []int
}

// partOfDate ends before a number that belongs to a date.
var partOfDate = regexp.MustCompile(`(?:^|[^\d:])\d{1,4}[/-]$`)

// pattern is the stretch as the form writes it.
func (s stretch) pattern() string {
	clock := func(m int) string { return fmt.Sprintf("%02d:%02d", m/60, m%60) }
	to := s.to % (24 * 60)
	if to == 0 {
		to = 24 * 60
	}
	return clock(s.from%(24*60)) + "-" + clock(to)
}

// stretchesIn returns the stretches of time that a text names.
func stretchesIn(text string) (out []stretch) {
	for _, m := range clockSpan.FindAllStringSubmatchIndex(text, -1) {
		g := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		marked := g(3)+g(4)+g(6)+g(9)+g(10)+g(12) != ""
		if !marked || g(13) != "" || m[0] > 0 && digitAt(text, m[0]-1) || partOfDate.MatchString(text[max(0, m[0]-12):m[0]]) {
			continue
		}
		late := func(part, mark string) string {
			if mark != "" {
				return mark[:1] + "m"
			}
			return part
		}
		from, ok1 := reading.HourOf(g(2), late(g(1), g(6)))
		to, ok2 := reading.HourOf(g(8), late(g(7), g(12)))
		if g(7) == "" && g(12) == "" && (g(1) == "午後" || g(1) == "夜") && to < from {
			to += 12
		}
		if !ok1 || !ok2 || from > 29 {
			continue
		}
		s := stretch{from: from*60 + minutes(g(3), g(4), g(5)), to: to*60 + minutes(g(9), g(10), g(11)), fromHour: from, toHour: to,
			at: m[:2]}
		if s.to <= s.from {
			s.to, s.toHour = s.to+24*60, s.toHour+24
		}
		if s.to-s.from > 18*60 {
			continue
		}
		out = append(out, s)
	}
	return out
}

func minutes(colon, half, spelled string) int {
	if strings.HasSuffix(half, "半") {
		return 30
	}
	n, err := strconv.Atoi(strings.TrimPrefix(colon+spelled, ":"))
	if err != nil {
		return 0
	}
	return n
}

var (
	shiftWork  = japanese.Pattern(`シフト制|交替制|交代制|シフト勤務|rotating shift`)
	flexTime   = japanese.Pattern(`フレックス(?:タイム)?(?:制)?|flex-?time`)
	discretion = japanese.Pattern(`裁量労働(?:制)?`)
	variable   = japanese.Pattern(`変形労働(?:時間制)?`)
	setHours   = japanese.Pattern(`固定時間(?:制|勤務)?`)
	core       = japanese.Pattern(`コアタイム(?:は)?[: ]?(なし|ありません|[^)）。、]{0,14}\d[^)）。、]{0,20})|core (?:hours|time)[: ]+([^.,;)]+)`)
	pause      = japanese.Pattern(`休憩(?:時間)?(?:は)?[: ]?(?:(\d+)(分|時間)|(なし))|(\d+|one|half an?)[- ](hour|min(?:ute)?s?)[a-z -]{0,10}(?:unpaid )?(?:lunch|break)|(?:(?:unpaid|lunch) )+break of (\d+) min`)
	noOvertime = japanese.Pattern(`(?:時間外|残業)(?:労働)?(?:は)?[: ]?(?:原則)?(?:なし|ありません|ございません|0時間)|no overtime`)
	overtime   = japanese.Pattern(`(?:時間外(?:労働|勤務)?|残業)(?:時間)?[^。\d]{0,12}?(?:(あり)|(\d+)(?:~\d+)?時間)(?:\(?(?:月|平均)[^\d]{0,5}(\d+)時間)?`)
	noPayOver  = japanese.Pattern(`手当|参考|管理監督|部門|概算`)
)

// readHours reads the hours of an employment.
func readHours(b *builder) {
	if b.value("contract") != string(vocab.ContractEmployment) {
		return
	}
	var patterns []string
	start, end := -1, -1
	for _, s := range b.body() {
		b.hourSystem(s)
		relevant := s.topic == topicHours || s.topic == "" || s.topic == topicFacts || s.topic == topicPlace
		if relevant && !core.MatchString(s.text) {
			for _, one := range stretchesIn(s.text) {
				if p := one.pattern(); !slices.Contains(patterns, p) {
					patterns = append(patterns, p)
				}
				from, to := b.page.span(s, one.at[0], one.at[1])
				if start < 0 {
					start = from
				}
				end = to
			}
		}
		if s.topic == topicBreak && pauseOf("休憩"+s.text) != "" {
			b.put("terms.hours.break_minutes", Stated, s, []int{0, len(s.text)}, pauseOf("休憩"+s.text))
		}
		if at := pause.FindStringIndex(s.text); at != nil {
			b.put("terms.hours.break_minutes", Stated, s, at, pauseOf(s.text))
		}
		b.overtime(s)
	}
	b.putSpan("terms.hours.patterns", Stated, start, end, patterns...)
}

func (b *builder) hourSystem(s sentence) {
	if at := flexTime.FindStringIndex(s.text); at != nil {
		b.put("terms.hours.system", Stated, s, at, "flex")
	} else if at := discretion.FindStringIndex(s.text); at != nil {
		b.put("terms.hours.system", Stated, s, at, "discretionary")
	} else if at := variable.FindStringIndex(s.text); at != nil {
		b.put("terms.hours.system", Stated, s, at, "variable")
	} else if at := shiftWork.FindStringIndex(s.text); at != nil {
		b.put("terms.hours.system", Stated, s, at, "shift")
	} else if at := setHours.FindStringIndex(s.text); at != nil {
		b.put("terms.hours.system", Stated, s, at, "fixed")
	}
	if m := core.FindStringSubmatchIndex(s.text); m != nil {
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
	text := s.text
	if noPayOver.MatchString(text) {
		return
	}
	if at := noOvertime.FindStringIndex(text); at != nil {
		b.put("terms.hours.overtime.has", Stated, s, at, "no")
		return
	}
	if s.topic == topicOvertime {
		if strings.HasPrefix(text, "なし") || strings.HasPrefix(text, "原則なし") || strings.HasPrefix(text, "none") {
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
