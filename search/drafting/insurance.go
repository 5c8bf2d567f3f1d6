package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// insuranceWords are the four insurances, and 社保 for the first two.
var insuranceWords = []struct {
	fields []string
	words  *japanese.Expr
}{
	{[]string{"terms.insurance.health", "terms.insurance.pension"}, japanese.Pattern(`社会保険|社保`)},
	{[]string{"terms.insurance.health"}, japanese.Pattern(`健康(?:保険)?|健保|\bhealth\b`)},
	{[]string{"terms.insurance.pension"}, japanese.Pattern(`厚生(?:年金)?(?:保険)?|厚年|\bpension\b`)},
	{[]string{"terms.insurance.accident"}, japanese.Pattern(`労災(?:保険)?|労働者災害|\baccident insurance\b|workers['’]? (?:accident|comp)`)},
	{[]string{"terms.insurance.employment"}, japanese.Pattern(`雇用(?:保険)?|\b(?:un)?employment\b`)},
}

var (
	insuranceOnly = japanese.Pattern(`\bsocial insurance\b|\bhealth insurance,|\bemployment insurance\b|workers'? accident|employees'? pension|健保|厚年|雇用保険|労災|社会保険|社保|健康保険|厚生年金|各種保険完備`)
	bareCover     = japanese.Pattern(`^[ ・、]*(?:(?:雇用|健康|厚生年金|厚生|労災|社会)(?:保険)?[ ・、と]*)+$`) // whose verdict follows
	onCondition   = japanese.Pattern(`により|によって|に応じ|条件|場合|以上(?:の|で)|を満たす|要件|該当`)
	refusedCover  = japanese.Pattern(`^[^、。]{0,6}(?:適用(?:は)?(?:ない|なし|されない|しない)|加入(?:は)?しない|入れません|入りません|なし|加入なし|[ ]?無(?:$|[ 、。,)])|ありません|対象外|適用外|未加入)`)
)

// readInsurance reads the cover by the four Japanese insurances. Others are
// none of them.
func readInsurance(b *builder) {
	if b.isService() {
		return
	}
	for _, s := range b.body() {
		if b.en && !japanese.IsJapanese(s.text) && !b.inJapan() {
			continue
		}
		row := s.topic == topicForm && s.label == "雇用" && strings.Contains(s.whole, "労災")
		if s.topic != topicInsurance && !row && !insuranceOnly.MatchString(s.text) || strings.Contains(s.text, "保険医") {
			continue
		}
		if _, label := exactTopic(s.text); label && heads(s) || b.coverUnder(s) {
			continue
		}
		for _, part := range coverParts(s) {
			b.cover(s, part)
		}
	}
}

// japan names the country, or what only its companies have.
var japan = japanese.Lazy(`\bjapan\b|\bk\.k\.|\bg\.k\.|\b(?:tokyo|osaka|kyoto|nagoya|fukuoka|sapporo|sendai|yokohama|kobe)\b`)

// inJapan reports whether an English text is about work for an employer in Japan.
func (b *builder) inJapan() bool {
	return japan.MatchString(japanese.Normalise(b.page.raw)) && !b.american()
}

// coverUnder reads the answer under a label that names an insurance: 労災保険　有. It
// reports whether the sentence is one.
func (b *builder) coverUnder(s sentence) bool {
	if insuranceOnly.MatchString(s.text) || s.from > 0 {
		return false
	}
	label := s.label[strings.LastIndex(s.label, " ")+1:]
	answer := ""
	switch {
	case saysNone.MatchString(s.text) || refusedCover.MatchString(s.text):
		answer = "no"
	case onCondition.MatchString(s.text):
		answer = "conditional"
	case saysSome.MatchString(s.text):
		answer = "yes"
	}
	if answer == "" || vocab.SaysNone(strings.Trim(s.text, "。 ")) && label == "社会保険" {
		return false
	}
	done := false
	for _, w := range insuranceWords {
		if at := w.words.FindStringIndex(label); at == nil || at[0] > 0 || at[1] < len(label) {
			continue
		}
		done = true
		for _, field := range w.fields {
			if answer == "conditional" {
				start, end := b.page.span(s, 0, len(s.text))
				b.put(field, Stated, s, []int{0, len(s.text)}, answer, oneLine(b.page.raw[start:end]))
			} else {
				b.put(field, Stated, s, []int{0, len(s.text)}, answer)
			}
		}
	}
	return done
}

// coverParts cuts a sentence into what stands in brackets and what does not:
// 労災のみ(社保・雇用は勤務時間により加入).
func coverParts(s sentence) (out [][]int) {
	open, end := strings.IndexByte(s.text, '('), strings.IndexByte(s.text, ')')
	if open > 0 && end > open && (insuranceOnly.MatchString(s.text[open:end]) || someCovers.MatchString(s.text[open:end])) {
		return [][]int{{0, open}, {open + 1, end}, {end + 1, len(s.text)}}
	}
	if open > 0 && end > open && strings.Contains(s.text[open:end], "賠償") {
		return [][]int{{0, open}, {end + 1, len(s.text)}}
	}
	from := 0
	for i, r := range s.text {
		if strings.ContainsRune("、;※/", r) && !(r == '、' && bareCover.MatchString(s.text[from:i])) {
			out, from = append(out, []int{from, i}), i+len(string(r))
		}
	}
	out = append(out, []int{from, len(s.text)})
	if !onCondition.MatchString(s.text) && !strings.Contains(s.text, "なし") && !strings.Contains(s.text, "賠償") {
		return [][]int{{0, len(s.text)}}
	}
	return out
}

// someCovers begins a remark in brackets about some insurances: (健康・厚生は要件を満たす場合).
var someCovers = japanese.Pattern(`^\((?:(?:雇用|健康|厚生年金|厚生|労災|社会)(?:保険)?[・、と]?)+は`)

// insuranceRow are other insurances named right behind one, of which the same is
// said: 雇用保険・健康保険・厚生年金はなし.
var insuranceRow = japanese.Pattern(`^(?:[・と,、/ ]|及び|および|並びに|ならびに)+(?:(?:雇用|健康|健保|厚生年金|厚生|厚年|社保|国民年金|年金|労災|社会)(?:保険|年金)?(?:[・と,、/ ]|及び|および|並びに|ならびに)*)+`)

// notApply says of insurances in a row that the doctor has none of them.
var notApply = japanese.Lazy(`\b(?:do|does) not apply|\bnot (?:covered|included|offered)|n't apply`)

// notCover are words that begin like an insurance and are none.
var notCover = japanese.Pattern(`^(?:診断|契約|期間|形態|相談|管理|に関)`)

// named returns where a text names an insurance, nil when it does not.
func named(words *japanese.Expr, text string) []int {
	for _, at := range words.FindAllStringIndex(text, -1) {
		if !strings.HasSuffix(text[:at[0]], "企業") && !notCover.MatchString(text[at[1]:]) {
			return at
		}
	}
	return nil
}

func (b *builder) cover(s sentence, part []int) {
	text := s.text[part[0]:part[1]]
	if strings.Contains(text, "賠償") {
		return
	}
	conditional := onCondition.MatchString(text)
	for _, w := range insuranceWords {
		at := named(w.words, text)
		if at == nil {
			continue
		}
		if b.en && !japanese.IsJapanese(s.text) && !b.inJapan() {
			continue
		}
		if s.topic != topicInsurance && !insuranceOnly.MatchString(text[at[0]:at[1]]) &&
			!(b.en && insuranceOnly.MatchString(s.text)) && !strings.Contains(s.text, "完備") && !strings.Contains(s.text, "加入") && !strings.Contains(s.text, "適用") {
			continue
		}
		for _, field := range w.fields {
			where := []int{part[0] + at[0], part[0] + len(text)}
			switch {
			case b.en && notApply.MatchString(text[at[1]:]), refusedCover.MatchString(insuranceRow.ReplaceAllString(text[at[1]:], "")), denied(text, at):
				b.put(field, Stated, s, where, "no")
			case conditional:
				start, end := b.page.span(s, part[0], part[1])
				b.put(field, Stated, s, []int{part[0], part[1]}, "conditional", oneLine(b.page.raw[start:end]))
			default:
				b.put(field, Stated, s, where, "yes")
			}
		}
	}
	if s.topic == topicInsurance && vocab.SaysNone(strings.Trim(text, "。 ")) {
		for _, w := range insuranceWords[1:] {
			if named(w.words, s.text[:part[0]]+s.text[part[1]:]) != nil {
				continue // なし（労災あり）
			}
			b.put(w.fields[0], Stated, s, part, "no")
		}
	}
}
