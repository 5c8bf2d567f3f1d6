package reading

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// How much wording counts for a word that values decide, and how much work in
// patients' homes counts against a job when work from home is asked for.
const (
	wordingWeight     = .5
	remoteWording     = .1 // every advert here says somehow that it is remote
	wishWeight        = .5
	uncertifiedWeight = .6
	homeVisitWeight   = -.6
	anywhereWeight    = -.3
	sayingWeight      = .8
	compoundWeight    = .5
	besidesWeight     = -.2 // hours beside the only ones that are asked for
	sameRowWeight     = .7  // a word of the same row of the table, whose main value counts .9 or more
	paidWeight        = .8
)

// prefer orders jobs that have the same value: those that say the word first,
// and for 在宅 those in patients' homes last.
func (r *reader) prefer(w *meaning) {
	if len(w.text) == 0 {
		weight := float32(wordingWeight)
		if w.column == search.ColRemote {
			weight = remoteWording
		}
		said := []string{japanese.Key(w.form)}
		if denied := r.a.phrase(w.form); len(denied) > 0 && strings.HasPrefix(denied[0], negation) { // 訪問なし, as texts deny it
			said = denied
		}
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: said, Weight: weight})
		if w.column == search.ColEmployment {
			for _, longer := range r.a.lexicon.holding(w.form) { // 嘱託産業医 says 嘱託
				if strings.HasPrefix(longer, w.form) {
					r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{japanese.Key(longer)}, Weight: weight})
				}
			}
		}
		if day, isDay := strings.CutSuffix(w.form, "曜日"); isDay { // adverts say 土曜
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{japanese.Key(day + "曜")}, Weight: weight})
		}
	}
	if len(w.text) > 0 && w.row > 0 && w.label.JA != w.form { // narrower than its value: 高ストレス者面談, 健診判定
		weight := float32(wordingWeight)
		if w.column == search.ColSchedule { // a saying
			weight = sayingWeight
		}
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(w.form), Weight: weight})
	}
	if stem, during := strings.CutSuffix(w.form, "中"); during && len(w.text) > 0 && utf8.RuneCountInString(stem) > 1 { // 育休中: 育休 is enough
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(stem), Weight: wordingWeight})
	}
	if w.column == search.ColRemote && saysHome(w.form) {
		homeVisit := search.SetOf(vocab.Specialties, "home_visit_medicine")
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColSpecialty, Values: homeVisit,
			Weight: homeVisitWeight})
	}
}

// preferOnly orders jobs by how many other hours they have than those that a
// word asks for alone: 土日だけ, 夜のみ.
func (r *reader) preferOnly(w *meaning, after string) {
	if w.column != search.ColSchedule || len(w.values) == 0 || !strings.HasSuffix(w.form, "だけ") && !only.MatchString(after) {
		return
	}
	r.firm(w.values[0].values)
	weekends := search.SetOf(vocab.ScheduleTypes, vocab.ScheduleWeekend)
	switch {
	case w.values[0].values == weekends:
		r.onlyOn(weekend)
	case strings.HasPrefix(w.form, "平日") || strings.HasPrefix(w.form, "week"):
		r.onlyOn(workdays)
	}
	for ord, t := range search.TermsOf(search.ColSchedule) {
		if partOfWeek[t.Key] && !w.values[0].values.Has(ord) {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColSchedule, Values: search.Just(ord),
				Weight: besidesWeight})
		}
	}
}

// firm holds the clauses that ask for some kinds of shift to the end: nothing else
// will do.
func (r *reader) firm(kinds search.Set) {
	for i := range r.q.Clauses {
		c := &r.q.Clauses[i]
		if !c.Not && len(c.Any) > 0 && c.Any[0].Kind == search.AtomValue && c.Any[0].Column == search.ColSchedule && c.Any[0].Values.Meets(kinds) {
			c.Firm = true
		}
	}
}

// only says of the word before it that nothing else will do.
var only = japanese.Lazy(`^(?:だけ|のみ|限定|オンリ)`)

// partOfWeek are the hours that say when, not how.
var partOfWeek = map[string]bool{"weekday_daytime": true, "night": true, "weekend": true, "early_morning": true}

// saysHome reports whether a word for remote work may be taken for care in
// patients' homes.
func saysHome(form string) bool {
	return strings.Contains(form, "宅") || strings.Contains(form, "家") || strings.Contains(form, "home")
}

// preferOnSite orders jobs in a place that was asked for: those that are done
// there before those that only have their employer there.
func (r *reader) preferOnSite() {
	anywhere := search.SetOf(vocab.RemoteLevels, vocab.RemoteFull)
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColRemote, Values: anywhere,
		Weight: anywhereWeight})
}

// wish notes a word that filters nothing but orders the answers.
func (r *reader) wish(piece, term string) {
	if !r.not {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{term}, Weight: wishWeight})
	}
	r.note(piece, search.ReadGeneric, 0, vocab.Text{})
}

// offered reads a word that stands for a value and has another common sense
// (当直 is a duty and a kind of shift): the adverts that say it are meant, and
// of those the ones with the value come first.
func (r *reader) offered(piece string, w *meaning) {
	atoms := []search.Atom{{Kind: search.AtomPhrase, Terms: r.a.phrase(w.form), Weight: 1}}
	for _, f := range w.text {
		if f.weight >= sameRowWeight {
			atoms = addPhrase(atoms, r.a.phrase(f.form), f.weight)
		}
	}
	either := r.or
	r.clause(atoms)
	if !either {
		r.orElse(w.values)
	}
	for _, v := range w.values {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values,
			Weight: v.weight * wishWeight})
	}
	r.note(piece, search.ReadWords, 0, vocab.Text{})
}

// orElse lets values answer the last clause when nothing else does.
func (r *reader) orElse(values []valueSet) {
	last := &r.q.Clauses[len(r.q.Clauses)-1]
	last.Else = nil
	for _, v := range values {
		last.Else = append(last.Else, search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values, Weight: v.weight})
	}
}

// saidAsWell are the dimensions of which adverts name values that no field holds.
var saidAsWell = []search.Column{search.ColLicence, search.ColSkill, search.ColEquip, search.ColLang}

// orSaid lets the word itself answer the last clause when no job has the value:
// a certificate that the form does not know stands in the text alone.
func (r *reader) orSaid(w *meaning) {
	last := &r.q.Clauses[len(r.q.Clauses)-1]
	if len(last.Else) > 0 {
		return
	}
	label, _, _ := strings.Cut(w.label.JA, "(") // 労働衛生コンサルタント(保健衛生)
	for _, said := range []string{w.form, label} {
		if terms := r.a.phrase(said); len(terms) > 0 {
			last.Else = append(last.Else, search.Atom{Kind: search.AtomPhrase, Terms: terms, Weight: 1})
		}
	}
}

// atMost demands that the pay by the hour does not begin above a typed amount,
// to the step of the scale. Amounts in other units only order the answers, and
// the page says so.
func (r *reader) atMost(piece string, found typedPay) {
	if found.unit != search.NoOrdinal {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPaid, Weight: paidWeight,
			Paid: search.PaidFrom{Unit: found.unit, Least: 1, Most: found.yen}})
		r.note(piece, search.ReadGeneric, 0, vocab.Text{})
		return
	}
	yen := found.yen
	if found.below {
		yen--
	}
	last := search.PayBucket(yen)
	values := search.FirstOf(last + 1).Minus(search.Just(0)) // of bucket 0 nothing is known
	r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColPay, Values: values, Weight: 1}})
	top := strconv.Itoa(last*search.PayStep - 1)
	r.note(piece, search.ReadValue, search.ColPay, vocab.Text{JA: top + "円まで", EN: "up to " + top + " yen"})
}

// mostAnHour is the amount in yen above which one that is typed without its unit
// is no pay by the hour: 腎 専門医 2.8万 is a session or a case.
const mostAnHour = 20_000

// leastAnHour is the amount in yen below which one that is typed without its
// unit is no doctor's pay by the hour: 読影 5000円 is a case or a piece.
const leastAnHour = 6_000

// someUnit puts the jobs first that are paid a typed amount by any unit, an hour
// among them, and takes it out of words. It demands nothing.
func (r *reader) someUnit(typed, text string, found typedPay) string {
	for unit := range vocab.PayUnits.Terms() {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPaid, Weight: paidWeight,
			Paid: search.PaidFrom{Unit: search.OrdinalByte(unit), Least: found.yen, Most: found.yen + found.yen/2}})
	}
	r.note(r.amountAsTyped(typed, text, found), search.ReadGeneric, 0, vocab.Text{})
	return strings.TrimSpace(text[:found.start] + " " + text[found.end:])
}

// preferPaid puts the jobs whose lower end reaches a typed amount before those
// whose upper end alone does.
func (r *reader) preferPaid(found typedPay) {
	yen := found.yen
	if found.unit != search.NoOrdinal {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPaid, Weight: paidWeight,
			Paid: search.PaidFrom{Unit: found.unit, Least: yen, Most: math.MaxUint32}})
		return
	}
	from := search.PayBucket(yen)
	if yen%search.PayStep != 0 {
		from++ // of its own bucket some reach it and some do not
	}
	from = min(from, search.PayBuckets-1)
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColPay,
		Values: search.FirstOf(search.PayBuckets).Minus(search.FirstOf(from)), Weight: paidWeight})
}

// preferPaidAs puts the jobs whose pay begins within a typed range, or at a typed
// amount, first: who types it has seen such an advert. top is the upper end, 0
// for none. Of pay by the hour the amounts of all units compare; an amount a
// year, a month, a day or a case is compared in that unit alone.
func (r *reader) preferPaidAs(found typedPay, top uint32) {
	isRange := top > found.yen
	if found.unit == search.NoOrdinal {
		if isRange {
			r.preferWithin(top)
		} else if !found.floor && found.spoken == models.PayHourly {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPaid, Weight: paidWeight, Paid: search.PaidFrom{
				Unit: search.OrdinalByte(vocab.PayUnits.Ordinal(models.PayHourly)), Least: found.yen, Most: found.yen}})
		}
		return
	}
	exactly := search.Atom{Kind: search.AtomPaid, Weight: paidWeight,
		Paid: search.PaidFrom{Unit: found.unit, Least: found.yen, Most: found.yen}}
	if isRange {
		within := exactly
		exactly.Weight, within.Weight, within.Paid.Most = paidWeight/2, paidWeight/2, top
		r.q.Soft = append(r.q.Soft, within)
	}
	if isRange || !found.floor {
		r.q.Soft = append(r.q.Soft, exactly)
	}
}

// preferWithin puts the jobs whose pay an hour begins within a typed range before
// those that begin above it.
func (r *reader) preferWithin(top uint32) {
	unknown := search.Just(0)                                                        // of bucket 0 nothing is known
	for _, within := range []int{search.PayBucket(top), search.PayBucket(top) + 1} { // one that begins at the top begins last
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColPay,
			Values: search.FirstOf(within).Minus(unknown), Weight: paidWeight / 2})
	}
}
