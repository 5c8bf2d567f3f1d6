package feeds

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// barePair is a stretch of hours without a sign that says so: 9-18.
var barePair = japanese.Lazy(`(^|[ 　・、,(（])(\d{1,2})[ ]?[-~〜～–−][ ]?(\d{1,2})($|[ 　、,)）])`)

// timeLines say days and hours, which may stand in several columns.
func (l *layout) timeLines() {
	var said []string
	said = append(said, l.all(Days)...)
	from, to := l.all(HoursFrom), l.all(HoursTo)
	for i := range min(len(from), len(to)) {
		said = append(said, clockOf(from[i])+"〜"+clockOf(to[i]))
	}
	for _, v := range l.all(Hours) {
		v = barePair.ReplaceAllString(norm.NFKC.String(v), "${1}${2}時〜${3}時${4}")
		if clock := clockOf(v); clock != v && strings.Count(clock, ":") == 1 && len(clock) <= 5 {
			continue // one moment is no stretch
		}
		said = append(said, oneLine(v))
	}
	if len(said) > 0 {
		l.say(Hours, strings.Join(said, " "))
	}
	over, average := l.first(Overtime), ""
	if n, ok := numberOf(strings.TrimSuffix(norm.NFKC.String(l.first(OvertimeAvg)), "時間")); ok && n > 0 {
		average = "(月平均" + thousands(n) + "時間)"
		if over == "" {
			over = "あり"
		}
	}
	switch truthOf(over) {
	case yes:
		over = "あり"
	case no:
		over, average = "なし", ""
	}
	if over != "" {
		l.say(Overtime, over+average)
	}
	free := l.all(Holidays)
	if days := l.first(DaysOff); days != "" {
		free = append(free, "年間休日"+withUnit(days, "日"))
	}
	l.say(Holidays, strings.Join(free, "、"))
}

var (
	bareAmount = japanese.Lazy(`(^|[^\d,.$¥€£])(\d{1,3}(?:,\d{3})+|\d{4,})([ ]?[~〜～\-–−][ ]?)?($|[^\d,.円万千%件分時名人本回日月年枠字pP])`)
	foreign    = japanese.Lazy(`(?i)[$€£]|usd|eur|gbp|jpy|¥|yen`)
)

var (
	taxOut  = japanese.Pattern(`別|抜|外税|excl|plus|\+`)
	taxHead = japanese.Pattern(`税[込別抜]|[内外]税`)
	taxIn   = japanese.Pattern(`込|内税|incl`)
)

// termLines say how long the contract runs and the dates of the advert itself.
func (l *layout) termLines() {
	for _, v := range l.all(TermType) {
		switch truthOf(v) {
		case yes:
			v = "期間の定めあり"
		case no:
			v = "期間の定めなし"
		}
		l.say(TermType, v)
	}
	from, _ := dateOf(l.first(TermFrom))
	to, _ := dateOf(l.first(TermTo))
	if from.Valid() || to.Valid() {
		said := string(from) + "〜" + string(to)
		if !from.Valid() {
			said = string(to) + "まで"
		}
		l.say(Term, said)
	}
	for _, v := range l.all(Term) {
		l.say(Term, v)
	}
	for _, v := range l.all("renewal") {
		switch truthOf(v) {
		case yes:
			v = "更新あり"
		case no:
			v = "更新なし"
		}
		l.say("renewal", v)
	}
	labels := map[Kind][2]string{InfoAsOf: {"更新日", "Updated"}, ValidTo: {"応募締切日", "Apply by"}}
	for _, kind := range []Kind{InfoAsOf, ValidTo} {
		if d, ok := dateOf(l.first(kind)); ok {
			label := labels[kind][0]
			if l.lang == vocab.EN {
				label = labels[kind][1]
			}
			l.lines = append(l.lines, label+": "+string(d))
		}
	}
}

// saidElsewhere are the kinds that other lines say.
var saidElsewhere = map[Kind]bool{
	Title: true, Description: true, Notes: true, "duties": true, Employment: true, Contract: true, Category: true, Remote: true, "onsite": true, Workplace: true, Pref: true, City: true, Area: true,
	Hours: true, HoursFrom: true, HoursTo: true, Days: true, Overtime: true, OvertimeAvg: true, Holidays: true, DaysOff: true, Pay: true, PayUnit: true, PayMin: true, PayMax: true, PayValue: true,
	Currency: true, Tax: true, TermType: true, Term: true, TermFrom: true, TermTo: true, "renewal": true, InfoAsOf: true, ValidTo: true,
}

// plainLines say the values that stand under their label as they are.
func (l *layout) plainLines() {
	covers := ""
	for _, it := range l.items {
		r, known := rowOf(it.Kind)
		if !known || saidElsewhere[it.Kind] || r.ja == "" {
			continue
		}
		v := it.Value
		if r.unit != "" {
			v = withUnit(v, r.unit)
		}
		marked := truthOf(it.Value)
		switch it.Kind {
		case Insurance:
			if marked == yes || marked == no {
				covers += " " + plain(it.Name) + map[truth]string{yes: "", no: "なし"}[marked]
				continue
			}
			if strings.HasPrefix(v, "完備") || strings.HasPrefix(v, "加入") {
				covers += " " + plain(it.Name) + v
				continue
			}
		case "equipment":
			if marked == yes {
				l.lines = append(l.lines, "・"+plain(it.Name)+"あり")
			}
			if marked != unsaid {
				continue
			}
		case "licences", "preferred", "specialties", "work", Experience:
			if marked == yes || marked == no {
				continue
			}
		case "probation", "commute", "bonus", "raise", "smoking", "retire":
			switch marked {
			case yes:
				v = "あり"
			case no:
				v = "なし"
			}
		}
		l.say(it.Kind, v)
	}
	if covers != "" {
		l.say(Insurance, strings.ReplaceAll(strings.TrimSpace(covers), " ", "、"))
	}
}
