package feeds

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// layout writes the values of a row as an advert with labels, in the language
// of the row.
type layout struct {
	items []Item
	lang  vocab.Lang
	lines []string
}

// lay returns the advert that a row says.
func lay(items []Item) (text string) {
	l := &layout{items: items, lang: langOf(prose(items))}
	var out []string
	if title := l.first(Title); title != "" {
		out = append(out, oneLine(title))
	}
	for _, it := range items {
		switch {
		case it.Kind == Description, it.Kind == "duties" && strings.Contains(it.Value, "\n"):
			out = append(out, it.Value, "")
		case it.Kind == "duties":
			l.say("duties", it.Value)
		}
	}
	l.formLines()
	l.placeLines()
	l.timeLines()
	l.payLine()
	l.termLines()
	l.plainLines()
	out = append(out, l.lines...)
	for _, it := range items {
		if it.Kind == Notes {
			out = append(out, "", it.Value)
		}
	}
	return strings.TrimSpace(hide(strings.Join(out, "\n"), items))
}

// prose is the text of a row that tells its language.
func prose(items []Item) string {
	var b strings.Builder
	for _, it := range items {
		switch it.Kind {
		case Title, Description, Notes, "duties", "work":
			b.WriteString(it.Value + "\n")
		}
	}
	return b.String()
}

// hide leaves the name of a client that is not to be published out of a text.
func hide(text string, items []Item) string {
	for _, it := range items {
		if it.Kind == Employer && it.Private {
			text = strings.ReplaceAll(text, it.Value, "(非公開)")
		}
	}
	return text
}

func (l *layout) all(kind Kind) (out []string) {
	for _, it := range l.items {
		if it.Kind == kind && it.Value != "" {
			out = append(out, it.Value)
		}
	}
	return out
}

func (l *layout) first(kind Kind) string {
	if all := l.all(kind); len(all) > 0 {
		return all[0]
	}
	return ""
}

// say writes a line under the label of a kind. What it should not be read under
// stands in lines of its own.
func (l *layout) say(kind Kind, value string) {
	r, _ := rowOf(kind)
	label := r.ja
	if l.lang == vocab.EN && r.en != "" {
		label = r.en
	}
	value = oneLine(value)
	if label == "" || value == "" {
		return
	}
	l.lines = append(l.lines, label+": "+value)
}

func oneLine(v string) string {
	var parts []string
	for line := range strings.Lines(v) {
		if line = strings.TrimSpace(line); line != "" {
			parts = append(parts, line)
		}
	}
	return strings.Join(parts, "、")
}

// formCodes are the words for forms of work that other systems write in codes.
// A code that says two things, as contract does, says nothing here.
var formCodes = map[string]string{
	"fulltime": "常勤", "parttime": "非常勤", "contractor": "業務委託", "freelance": "業務委託", "independentcontractor": "業務委託", "perdiem": "スポット勤務", "permanent": "常勤",
	"contract": "", "temporary": "", "temp": "", "internship": "", "intern": "", "volunteer": "", "other": "", "その他": "",
	"雇用": "雇用契約", "パート": "非常勤", "バイト": "非常勤", "アルバイト": "非常勤", "スポット": "スポット勤務", "委託": "業務委託", "業務委託契約": "業務委託", "定期": "", "契約": "",
}

var englishForms = map[string]string{"常勤": "Full-time", "非常勤": "Part-time", "業務委託": "Independent contractor", "完全在宅": "Fully remote", "一部在宅": "Hybrid, partly remote"}

func (l *layout) words(v string) string {
	if l.lang == vocab.EN && englishForms[v] != "" {
		return englishForms[v]
	}
	return v
}

func (l *layout) formLines() {
	for _, kind := range []Kind{Employment, Contract} {
		for _, v := range l.all(kind) {
			var said []string
			for one := range strings.Lines(v) {
				one = strings.TrimSpace(one)
				if words, ok := formCodes[squeezed.Replace(strings.ToLower(one))]; ok {
					one = words
				}
				if one != "" {
					said = append(said, l.words(one))
				}
			}
			l.say(kind, strings.Join(said, "、"))
		}
	}
	for _, v := range l.all(Category) {
		for one := range strings.Lines(v) {
			one = strings.TrimSpace(one)
			if formNames.MatchString(japanese.Normalise(one)) {
				l.say(Employment, one)
			} else {
				l.say("specialties", one)
			}
		}
	}
}

var formNames = japanese.Pattern(`常勤|業務委託|正社員|正職員|パート|アルバイト|スポット|顧問|委託|雇用|full-?time|part-?time|contractor|freelance`)

// placeLines say where the work is done. The place of a feed is the company's
// unless the text says that somebody comes there, which the reader asks.
func (l *layout) placeLines() {
	for _, v := range l.all(Remote) {
		if l.words(v) != v || l.lang == vocab.EN {
			l.lines = append(l.lines, "Remote: "+l.words(v))
			continue
		}
		l.lines = append(l.lines, "リモート可否: "+v)
	}
	for _, v := range l.all("onsite") {
		if truthOf(v) == no {
			v = "出社なし"
		}
		l.say("onsite", v)
	}
	place := strings.Join(l.all(Workplace), "、")
	region := strings.Join(append(l.all(Pref), l.all(City)...), "")
	if l.lang == vocab.EN || region != "" && region[0] < 0x80 {
		region = strings.Join(append(l.all(City), l.all(Pref)...), ", ")
	}
	switch {
	case place == "":
		place = region
	case region != "" && !strings.Contains(place, l.first(Pref)):
		place = region + place
	}
	l.say(Workplace, place)
	for _, v := range l.all(Area) {
		if !wholeCountry[strings.ToLower(v)] {
			l.say(Area, v)
		}
	}
}

var wholeCountry = map[string]bool{"jp": true, "japan": true, "日本": true, "全国": true, "jpn": true}

// closed are words of a status, or a note, by which a job is over.
var (
	closed     = japanese.Pattern(`終了|取り?下げ?|取り?消|クローズ|停止|充足|成約|決定済|採用済|打ち?切|中止|完了|埋ま|充当|^決定|^終$|\bclosed?\b|\binactive\b|\bexpired\b|\bfilled\b|withdrawn|cancel|archived|on hold|paused|^draft$|^off$|非公開|掲載止|下書き`)
	closedNote = japanese.Pattern(`^[ (※【\[*]*(?:取り?下げ?(?:済み?)?|募集(?:は)?(?:を)?(?:終了|停止|締め?切)|掲載終了|採用(?:者)?決定|充足(?:済み?|しました|につき)|受付終了|クローズ済?|no longer available|position filled)`)
	dispatched = japanese.Pattern(`派遣`)
	notSent    = japanese.Pattern(`ではない|でない|なし|以外|非該当|しない|ありません|該当しない|いいえ`)
)

// leftOut says why a row makes no draft, "" when it makes one.
func leftOut(items []Item) models.FaultCode {
	for _, it := range items {
		value := japanese.Normalise(it.Value)
		switch it.Kind {
		case Status:
			if closed.MatchString(value) || truthOf(it.Value) == no {
				return "import.row.closed"
			}
		case Notes, Description, Title:
			for line := range strings.Lines(value) {
				if closedNote.MatchString(line) && len([]rune(line)) < 30 {
					return "import.row.closed"
				}
			}
		case Dispatch, Employment, Contract:
			if dispatched.MatchString(value) && !notSent.MatchString(value) {
				return "import.row.dispatch"
			}
		}
	}
	if !slices.ContainsFunc(items, func(it Item) bool {
		switch it.Kind {
		case Title, Description, "duties", "work", own + "title.ja", own + "title.en":
			return true
		}
		return false
	}) {
		return "import.row.nothing"
	}
	return ""
}
