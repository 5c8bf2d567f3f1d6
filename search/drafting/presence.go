package drafting

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/japanese"
)

type presence struct {
	none, first, often, away        sentence
	noneAt, firstAt, oftenA, awayAt []int
	times                           float64 // a year
}

func (b *builder) presence() (p presence) {
	for _, s := range b.body() {
		if optional.MatchString(s.text) {
			continue
		}
		if at := affirmed(firstDay, s); at != nil && p.firstAt == nil {
			p.first, p.firstAt = s, at
			continue
		}
		if s.topic == topicVisit && p.noneAt == nil && saysNo.MatchString(s.text) {
			p.none, p.noneAt = s, []int{0, len(s.text)}
			continue
		}
		if at := affirmed(never, s); at != nil && p.noneAt == nil && !staffOf.MatchString(s.text) {
			p.none, p.noneAt = s, at
			continue
		}
		times := 0.0
		if s.topic == topicVisit {
			times = timesAYear(s.text)
		} else {
			times = b.claimed(s, &p)
		}
		if m := daysHome.FindStringSubmatch(s.text); m != nil {
			times = 52 * float64(m[1][0]-m[2][0]) // 週4日（うち1日は在宅）
		}
		if m := officeDays.FindStringSubmatch(s.text); m != nil {
			times = max(times, 52*countOf(m[1]))
		}
		if times == 0 && (visits.MatchString(s.text) || restHome.MatchString(s.text) || affirmed(gathers, s) != nil) {
			times = timesAYear(s.text)
		}
		if coming := attendance.MatchString(s.text); coming && affirmed(attendance, s) == nil {
			continue
		}
		if m := daysLeft.FindStringSubmatch(s.text); m != nil {
			times = 52 * countOf(m[1])
		}
		if m := daysThere.FindStringSubmatch(s.text); m != nil && s.topic == topicPlace {
			times = 52 * float64(len(aDay.FindAllString(m[1], -1)))
		}
		if times > p.times && !b.isTitle(s) {
			p.often, p.oftenA, p.times = s, []int{0, len(s.text)}, times
		}
	}
	return p
}

// daysLeft are the days of a week on which one comes: 残る3日は工場へ出社.
var daysLeft = japanese.Pattern(`(?:残る|残り(?:の)?|ほかの|他の)([1-6])日(?:は|間は)[^。、]{0,14}(?:出社|出勤|勤務|来院|通勤)`)

// daysThere are days of the week before a place: 月・火・木　みほん市の当院.
var (
	daysThere = japanese.Pattern(`^((?:[月火水木金土日](?:曜日?)?(?:[・、,/ ]|と|$))+)[^。]{0,24}(?:当院|本院|当社|本社|クリニック|病院|センタ|オフィス|[市区町村])`)
	aDay      = japanese.Lazy(`[月火水木金土日](?:曜日?)?(?:[・、,/ ]|と|$)`)
)

// attendance is a word for coming in person.
var attendance = japanese.Pattern(`訪問|出社|出勤|来社|来院|巡視|来て(?:ほしい|欲しい|いただき|もらい)|\bvisits?\b|\boffice\b|\bon-?site\b`)

// restHome says that what is left of the work is done from home.
var restHome = japanese.Pattern(`(?:その他|それ以外|残り|ほか)(?:の日|の業務)?は、?[^。]{0,6}(?:ご?自宅|在宅|リモート)`)

// gathers is a day on which all meet: who comes to it twice a year is on site twice.
var gathers = japanese.Pattern(`\b(?:come|travel|fly) to [a-z]|\b(?:held )?in person at\b|合宿|オフサイト|(?:において|で)対面で(?:行|実施|開催)|全社(?:会議|総会|イベント|ミーティング)|キックオフ|本社(?:に|へ|で)(?:集|全員)|\bretreats?\b|\boff-?sites?\b|\bin-person (?:meeting|gathering|event|day)s?|\b(?:team|office) days?\b`)

func (b *builder) claimed(s sentence, p *presence) (times float64) {
	for _, c := range b.claims.of(b.page.raw[s.at+s.RawStart(s.from) : s.at+s.RawStart(s.to)]) {
		switch {
		case c.Kind == rules.ClaimNoAttendance && p.awayAt == nil && !vague.MatchString(s.text):
			p.away, p.awayAt = s, []int{0, len(s.text)}
		case c.Kind == rules.ClaimAttendance && c.Unit != "first":
			times = max(times, c.Number)
		}
	}
	if whole := timesAYear(s.text); whole > 0 && whole < times {
		return whole // 月に1度、第1土曜日: the rhythm stands in another clause
	}
	return times
}

func countOf(word string) float64 {
	n, err := strconv.ParseFloat(digitsOf(word), 64)
	if err != nil {
		return 0
	}
	return n
}

// saysNo answers the question how often one comes.
var saysNo = japanese.Pattern(`^ ?(?:ない(?:です|$|。)|(?:一度も)?(?:ありません|ございません)|なし|いいえ|不要|必要ありません|no\b|none\b|never\b)`)

// bareCount is how chats say how often: 月1は, 週2で.
var bareCount = japanese.Lazy(`([月週年]に?[1-9])(?:は|だけ|のみ|くらい|ぐらい|ほど|程度|で)`)

// officeDay is a day of the week that is spent in the office.
var officeDay = japanese.Lazy(`\b(?:mon|tues|wednes|thurs|fri)days? (?:is|are) (?:always )?(?:in|at) (?:the|our) office`)

// everySecondMonth is each month of an even or of an odd number.
var everySecondMonth = japanese.Lazy(`(?:偶数|奇数)月`)

// timesAYear returns how often a text says something happens, in times a year.
func timesAYear(text string) float64 {
	if n := len(officeDay.FindAllString(text, -1)); n > 0 {
		return 52 * float64(n)
	}
	if everySecondMonth.MatchString(text) {
		return 6
	}
	text = strings.NewReplacer("once every ", "every ", "/week", " a week", "/month", " a month").Replace(text)
	return claims.TimesAYear(bareCount.ReplaceAllString(strings.ReplaceAll(text, "ケ月", "か月"), "${1}回"))
}
