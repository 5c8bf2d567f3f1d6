package drafting

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/reading"
)

// clockSpan finds a stretch of time in a normal text: 19:00~22:00, 9時00分~17
// 時, 午後7時から10時, 8:00 am - 5:00 pm, 7a and 11p.
var clockSpan = japanese.Pattern(`(午前|午後|夜|朝)?(\d{1,2})(?:(:\d{2})|(時半?)(?:(\d{1,2})分)?)? ?([ap]\.? ?m\b\.?|[ap]\b)? ?(?:~|-|から|より|to|and|until) ?(翌日?|午前|午後|夜)?(\d{1,2})(?:(:\d{2})|(時半?)(?:(\d{1,2})分)?)? ?([ap]\.? ?m\b\.?|[ap]\b)?(間|日|月|名|件|年|回|ケ月|ケ月|分|万|円|%|本|字|割|営業)?`)

// stretch is a stretch of time: minutes after midnight, and hours as the room
// of questions counts them.
type stretch struct {
	from, to         int
	fromHour, toHour int
	at               []int
	window           bool // the work takes some of these hours: 9:00~17:00のうち4時間
}

// partOfDate ends before a number that belongs to a date.
var partOfDate = japanese.Lazy(`(?:^|[^\d:])\d{1,4}[/-]$`)

// daysBefore are days of the week right before a stretch of time, daysBehind those
// in brackets right behind it: 水曜 18:00~21:00, 9:00~12:00(土).
var (
	daysBefore = japanese.Pattern(`(?:^|[^\p{Han}\d])((?:(?:[月火水木金土日](?:曜日?)?|平日|土日祝?|毎日|` + dayNames + `)(?: ?(?:・|、|,|/|と|か|から|~|-|and|to) ?)?){1,7})` +
		`(?: |の|は|に|:|夜|朝|昼|夕方|午前|午後|from|between)*$`)
	daysBehind = japanese.Pattern(`^ ?\(((?:(?:[月火水木金土日](?:曜日?)?|平日|土日祝?|毎日|` + dayNames + `)(?: ?(?:・|、|,|/|と|か|から|~|-) ?)?){1,7})\)`)
)

const dayNames = `(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b`

// daysOf returns the days of the week that a text says beside a stretch, "" for
// none.
func (s stretch) daysOf(text string) string {
	m := daysBehind.FindStringSubmatch(text[s.at[1]:])
	if m == nil {
		m = daysBefore.FindStringSubmatch(text[:s.at[0]])
	}
	if m == nil {
		return ""
	}
	return strings.Trim(m[1], "・、,/とか~- ")
}

// patternOn is the stretch as the form writes it, with its days.
func (s stretch) patternOn(text string) string {
	if days := s.daysOf(text); days != "" {
		return s.pattern() + "(" + days + ")"
	}
	return s.pattern()
}

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
		if !marked || countsInstead(g(13), g(9), g(10)) || m[0] > 0 && digitAt(text, m[0]-1) || partOfDate.MatchString(text[max(0, m[0]-12):m[0]]) {
			continue
		}
		if m[26] >= 0 {
			m[1] = m[26] // 14:00 月2回から: the month is of the next words
		}
		late := func(part, mark string) string {
			if mark != "" {
				return mark[:1] + "m"
			}
			return part
		}
		half := late(g(1), g(6))
		if first, _ := strconv.Atoi(g(2)); half == "" && strings.HasPrefix(g(12), "p") && first < 12 {
			if last, _ := strconv.Atoi(g(8)); first < last && last < 12 {
				half = "pm" // 7-10 pm
			}
		}
		from, ok1 := reading.HourOf(g(2), half)
		to, ok2 := reading.HourOf(g(8), late(g(7), g(12)))
		if g(7) == "" && g(12) == "" && (g(1) == "午後" || g(1) == "夜") && to < from {
			to += 12
		}
		if !ok1 || !ok2 || from > 29 {
			continue
		}
		s := stretch{from: from*60 + minutes(g(3), g(4), g(5)), to: to*60 + minutes(g(9), g(10), g(11)), fromHour: from, toHour: to,
			at: m[:2], window: someOf.MatchString(text[m[1]:]) || between.MatchString(text[:m[0]])}
		if s.to <= s.from {
			s.to, s.toHour = s.to+24*60, s.toHour+24
		}
		if s.to-s.from > 18*60 || denied(text, m[:2]) || ofMachine.MatchString(text[:m[0]]) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// countsInstead reports whether the word behind a second number makes it no time of day:
// 2~3時間. Behind minutes, and behind 時 but for 時間, it begins something else.
func countsInstead(word, minutes, hour string) bool {
	return word != "" && minutes == "" && (hour == "" || word == "間")
}

// Some of the hours of a stretch, and hours of which the doctor takes some.
var (
	someOf  = japanese.Pattern(`^[^。、\d]{0,8}?(?:うち|間(?:で|の)|中(?:で|から)|範囲(?:内)?(?:で|の)|枠内(?:で|の))[^。\d]{0,10}(?:1日(?:に)?)?\d+(?:\.\d+)?(?:時間|コマ|枠)(?:以上|程度|から|~|ほど)?|^[^。、\d]{0,8}?(?:うち|間で|中で|範囲(?:内)?で|枠内で)[^。、\d]{0,10}(?:お好き|ご都合|ご希望|自由|任意|空いて|選)`)
	between = japanese.Lazy(`\d (?:hours|hrs)\b[^.;]{0,60}\b(?:between|any time from|anytime from|within) $`)
)

// ofMachine stands before the hours of a system or a desk, in which nobody works.
var ofMachine = japanese.Pattern(`(?:help ?desk|hotline|front desk|opening hours|office hours|システム(?:の)?稼働|稼働時間帯|営業時間|窓口|サポート|ヘルプデスク|受付時間|電話受付)[^。、]{0,6}$`)

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
