package drafting

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// formWords are the words for the forms of work. past words that hold one of
// them and mean another are looked at first.
var formWords = []struct {
	form  vocab.EmploymentType
	words *japanese.Expr
}{
	{vocab.EmploymentRegularPartTime, japanese.Pattern(`定期非常勤|定期アルバイト|定期バイト|regular part[- ]time`)},
	{vocab.EmploymentPartTime, japanese.Pattern(`非常勤|パート(?:職員|タイム|$|[^ナす])|短時間勤務|短時間正職員|アルバイト|非常勤嘱託|part[- ]time`)},
	{vocab.EmploymentFullTime, japanese.Pattern(`正社員|正職員|(?:^|[^非])常勤|full[- ]time|permanent (?:position|employee|staff|contract)|\bpermanent\b`)},
	{vocab.EmploymentSpot, japanese.Pattern(`スポット(?:勤務|の|で|案件|バイト|$)|単発|one-off|locum`)},
	{vocab.EmploymentService, japanese.Pattern(`業務委託|準委任|請負契約|契約は請負|quasi-?mandate|contract for work|フリーランス|個人事業主|独立契約者|independent contractor|\b1099\b|freelance|\b(?:part[- ]time |full[- ]time )?contractor\b|service agreement|consultancy agreement|contractor agreement`)},
	{vocab.EmploymentAdvisor, japanese.Pattern(`顧問契約|顧問医|顧問(?:料|として|。|$)|アドバイザー契約|アドバイザリー契約|advis(?:ory|[oe]r) (?:agreement|contract)|retainer agreement`)},
}

// either offers two forms of work at a time, notForm follows what is no form here.
var (
	// a contractor's part or full time is no employment, nor is the unit in which posts
	// are counted
	ofContractor = japanese.Pattern(`^(?: |-)?(?:independent |freelance )?(?:contract(?:or|ing)|consultant|freelancer|equivalent|換算)`)

	either  = japanese.Pattern(`どちら|または|もしくは|or|いずれ|選択|選べ|相談|でも`)
	notForm = japanese.Pattern(`^[^。、()]{0,6}(?:(?:では|じゃ)(?:ありません|ございません|な[くい])|は不可|の経験)|^(?:への|に|へ)?登用|^(?:の)?(?:先生|医師|ドクター|医|スタッフ)(?:が|も|と|は?\d+名|に代わ)`)
)

// readForm reads the form of work and the nature of the contract. Two forms in
// one text are two adverts: neither is filled.
func readForm(b *builder) {
	type said struct {
		s  sentence
		at []int
	}
	collect := func(sentences []sentence) map[vocab.EmploymentType]said {
		found := map[vocab.EmploymentType]said{}
		for _, s := range sentences {
			for _, f := range formWords {
				at := affirmed(f.words, s)
				if at == nil || notForm.MatchString(s.text[at[1]:]) || f.form != vocab.EmploymentService && ofContractor.MatchString(s.text[at[1]:]) {
					continue
				}
				if _, known := found[f.form]; !known {
					found[f.form] = said{s, at}
				}
			}
		}
		return found
	}
	found, sure := collect(b.under(topicForm)), Stated
	if len(found) == 0 {
		found, sure = collect(b.body()), Likely
	}
	if _, ok := found[vocab.EmploymentRegularPartTime]; ok {
		delete(found, vocab.EmploymentPartTime)
	}
	if full, part := found[vocab.EmploymentFullTime], found[vocab.EmploymentPartTime]; sure == Likely && full.at != nil && part.at != nil &&
		b.isTitle(full.s) != b.isTitle(part.s) { // the title says which
		if b.isTitle(full.s) {
			delete(found, vocab.EmploymentPartTime)
		} else {
			delete(found, vocab.EmploymentFullTime)
		}
	}
	if full, ok := found[vocab.EmploymentFullTime]; ok && len(found) == 2 && full.s.topic != topicForm && sure == Likely {
		if part, ok := found[vocab.EmploymentPartTime]; ok && (b.isTitle(part.s) || !either.MatchString(part.s.text)) {
			delete(found, vocab.EmploymentFullTime)
		}
	}
	if service, ok := found[vocab.EmploymentService]; ok && len(found) == 2 {
		if _, ok := found[vocab.EmploymentAdvisor]; ok && natures[0].words.MatchString(service.s.text[service.at[0]:service.at[1]]) {
			delete(found, vocab.EmploymentService) // an advisor's contract, and what it is in law
		}
	}
	if advisor, ok := found[vocab.EmploymentAdvisor]; ok && len(found) == 2 && advisor.at != nil && sure == Likely {
		delete(found, vocab.EmploymentPartTime) // an advisor's contract, and how much work it is
	}
	if service, ok := found[vocab.EmploymentService]; ok {
		if full, part, regular := found[vocab.EmploymentFullTime], found[vocab.EmploymentPartTime], found[vocab.EmploymentRegularPartTime]; len(found) == 2 &&
			(howMuch(service.s, service.at, full.s, full.at) || howMuch(service.s, service.at, part.s, part.at) || howMuch(service.s, service.at, regular.s, regular.at)) {
			found = map[vocab.EmploymentType]said{vocab.EmploymentService: service}
		}
		if employs.MatchString(service.s.text) && eitherOne.MatchString(service.s.text) {
			b.unsure("employment")
			b.unsure("contract")
			return
		}
	}
	if len(found) > 1 {
		b.unsure("employment")
		b.unsure("contract")
		return
	}
	for form, at := range found {
		b.put("employment", sure, at.s, at.at, string(form))
		switch form {
		case vocab.EmploymentFullTime, vocab.EmploymentPartTime, vocab.EmploymentRegularPartTime:
			b.put("contract", Stated, at.s, at.at, string(vocab.ContractEmployment))
		}
	}
	readNature(b)
}

// employs names employment beside a contract of service, as the other choice.
var employs = japanese.Pattern(`(?:^|[^用])(?:直接)?雇用(?:契約)?(?:$|[ 、。/・(]|または|もしくは|又は|か|の)|\bw-?2\b|\bemployee\b`)

// howMuch reports whether a form beside a contract of service only says how much work
// it is: 業務委託（非常勤）, 1099 contractor, part-time.
func howMuch(service sentence, at []int, form sentence, in []int) bool {
	if in == nil || service.line != form.line || service.from != form.from {
		return false
	}
	from, to := at[1], in[0]
	if from > to {
		from, to = in[1], at[0]
	}
	between := strings.TrimSpace(strings.TrimPrefix(service.text[min(from, to):max(from, to)], " contractor"))
	return between == "(" || between == "," || between == "-" || between == ""
}

// natures are the words for what a contract is in law.
var natures = []struct {
	nature vocab.ContractNature
	words  *japanese.Expr
}{
	{vocab.ContractQuasiMandate, japanese.Pattern(`準委任|quasi-?mandate`)},
	{vocab.ContractForWork, japanese.Pattern(`請負(?:契約)?|contract for work`)},
	{vocab.ContractEmployment, japanese.Pattern(`雇用契約|直接雇用|有期雇用|無期雇用|嘱託社員|契約社員|嘱託職員|契約職員|任用職員|employment contract|\bw-?2\b`)},
}

func readNature(b *builder) {
	for _, where := range [][]sentence{b.under(topicForm), b.under(topicTerm, topicFacts), b.body()} {
		if b.nature(where) {
			return
		}
	}
}

// nature reads the nature of the contract from sentences, and reports whether
// they say anything of it.
func (b *builder) nature(sentences []sentence) bool {
	var found []func()
	for _, n := range natures {
		for _, s := range sentences {
			if at := affirmed(n.words, s); at != nil && !notForm.MatchString(s.text[at[1]:]) {
				found = append(found, func() { b.put("contract", Stated, s, at, string(n.nature)) })
				break
			}
		}
	}
	switch {
	case len(found) == 1:
		found[0]()
	case len(found) > 1:
		b.unsure("contract")
	}
	return len(found) > 0
}
