package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// NewDocument reads one version of a job. Texts that stand in adverts of every
// kind (safety procedures, contract terms, pay details) are left out: words in
// them say nothing about what the job is.
func (a *Analyzer) NewDocument(j *models.Job) *search.Document {
	d := &search.Document{ID: j.ID, Version: j.Version, Columns: search.ColumnsOf(j)}
	var fields [search.TextFieldCount]fieldWriter
	for i := range fields {
		fields[i].a = a
	}
	writeBoth(&fields[search.FieldTitle], j.Title)
	writeTags(&fields[search.FieldTags], j)
	a.writeWho(&fields[search.FieldWho], j)
	writeBody(&fields[search.FieldBody], j)
	hours := fields[search.FieldTags].addHours(j, &fields[search.FieldTitle], &fields[search.FieldBody])
	once := normaliser{}
	body := once.all(BodyTexts(j)...)
	texts := append(body, once.all(j.Title.JA, j.Title.EN)...)
	fields[search.FieldTags].addYears(j, texts)
	fields[search.FieldTags].addDemandedIn(texts)
	fields[search.FieldTags].addWays(j.Title)
	fields[search.FieldTags].addSaid(body, once.all(j.Terms.Selection))
	fields[search.FieldTags].addWithout(texts)
	fields[search.FieldTags].addPapers(texts)
	fields[search.FieldTags].addRuledOut(texts)
	fields[search.FieldTags].addTurns(texts)
	fields[search.FieldTags].addEnglish(texts)
	when := once.all(j.Title.JA, j.Summary.JA, j.Description, j.Terms.Time)
	open := fields[search.FieldTags].addDays(j, when)
	fields[search.FieldTags].addFixed(j, hours, texts)
	load := loadIn(j, when)
	saysDays := append(when, once.all(j.Summary.EN)...)
	fields[search.FieldTags].addWhole(saysDays, wholeDays(j, saysDays, hours, load, open))
	fields[search.FieldTags].addLoad(when, load)
	fields[search.FieldTags].addLastMonth(j, once.all(j.Title.JA, j.Title.EN, j.Summary.JA, j.Summary.EN, j.Description))
	for i := range fields {
		d.Texts[i] = fields[i].field()
	}
	return d
}

// normaliser keeps the normal forms of the texts of one job: several readers ask
// for the same.
type normaliser map[string]string

// all returns the normal forms of texts that are not empty.
func (n normaliser) all(texts ...string) []string {
	out := make([]string, 0, len(texts)+2)
	for _, text := range texts {
		if text == "" {
			continue
		}
		normal, known := n[text]
		if !known {
			normal = japanese.Normalise(text)
			n[text] = normal
		}
		out = append(out, normal)
	}
	return out
}

func writeBoth(w *fieldWriter, t vocab.Text) {
	w.add(t.JA)
	w.add(t.EN)
}

func writeTags(w *fieldWriter, j *models.Job) {
	for c := range search.ColumnCount {
		if !search.ColumnTable[c].Tags {
			continue
		}
		for _, k := range c.Of(j) {
			from := len(w.terms)
			writeLabel(w, c.Vocabulary(), k)
			if c == search.ColWork {
				own := search.Just(c.Vocabulary().Ordinal(k))
				w.forget(from, func(work search.Set) bool { return !work.Meets(own) })
			}
		}
	}
	writeLabel(w, vocab.PayUnits, j.Pay.Unit)
}

func writeLabel[K ~string](w *fieldWriter, v vocab.Vocabulary[K], k K) {
	if t, ok := v.Term(k); ok {
		writeBoth(w, t.Label)
	}
}

// nameMark begins the terms of the names of organisations, which are found as
// a whole besides: 東京メディカル紹介 may sit anywhere and deal in anything.
const nameMark = "@"

// readMark begins the terms of how names are read, as their English form tells:
// ねむりのもり is typed for 眠りの杜, Nemuri no Mori.
const readMark = nameMark + "~"

// Runs of words of an English name that may be how a part of it is read.
const (
	maxReadWords = 4
	minReadSize  = 4
)

// romanised returns the runs of words of an English name, each as one word.
func romanised(name string) (out []string) {
	words := strings.FieldsFunc(strings.ToLower(name), func(c rune) bool { return c < 'a' || c > 'z' })
	for i := range words {
		read := ""
		for _, w := range words[i:min(len(words), i+maxReadWords)] {
			if read += w; len(read) >= minReadSize {
				out = append(out, read)
			}
		}
	}
	return out
}

// writeWho adds the employer and the places of the work. Of an agency only the
// name is added, as a name: a job is found by who posts it but never by where
// the agency sits or what it deals in.
func (a *Analyzer) writeWho(w *fieldWriter, j *models.Job) {
	w.addName(j.Employer.Name.JA)
	w.addName(j.Employer.Name.EN)
	w.add(j.Employer.Address)
	writeLabel(w, vocab.Prefs, j.Employer.Pref)
	w.add(j.Onsite.Place)
	w.addThere(j)
	for _, p := range j.OnsitePrefs() {
		if p != j.Employer.Pref {
			writeLabel(w, vocab.Prefs, p)
		}
	}
	names := []vocab.Text{j.Employer.Name}
	if j.Poster.Kind == models.OrgAgency {
		names = append(names, j.PosterName)
	}
	for _, n := range names {
		w.terms = append(append(w.terms, ""), a.nameTerms(n.JA)...)
		if joined := strings.ReplaceAll(n.JA, "・", ""); joined != n.JA { // typed without the dot
			w.terms = append(append(w.terms, ""), a.nameTerms(joined)...)
		}
		w.terms = append(append(w.terms, ""), a.nameTerms(n.EN)...)
		for _, read := range romanised(n.EN) {
			w.terms = append(w.terms, "", readMark+read)
		}
	}
}

// addName adds the name of an organisation as text. What it is called says
// nothing of this job's work: words of it that stand for a work type are found
// in the name as a whole alone (nameTerms), but for those that say what kind of
// employer it is.
func (w *fieldWriter) addName(raw string) {
	from := len(w.terms)
	w.add(raw)
	w.forget(from, func(search.Set) bool { return true })
}

// forget takes back the terms from one on that stand for work types of which
// other is true: the label 遠隔医療システムの開発 is no 遠隔医療.
func (w *fieldWriter) forget(from int, other func(work search.Set) bool) {
	for i, term := range w.terms[from:] {
		id, known := w.a.lexicon.dict.Lookup(term)
		if term == "" || !known || id < 0 {
			continue
		}
		word := &w.a.lexicon.words[id]
		var work search.Set
		for _, v := range word.values {
			if v.column == search.ColWork {
				work = work.Or(v.values)
			}
		}
		if !work.Empty() && other(work) && !slices.Contains(kindsOfEmployer, word.form) {
			w.terms[from+i] = ""
		}
	}
}

// nameTerms returns the terms of a name as a name.
func (a *Analyzer) nameTerms(name string) []string {
	var terms []string
	for _, t := range a.known(name).terms {
		if t != "" {
			terms = append(terms, nameMark+t)
		}
	}
	return terms
}

func writeBody(w *fieldWriter, j *models.Job) {
	for _, text := range BodyTexts(j) {
		w.add(text)
	}
	writeLent(w, j)
	if duty := j.Regulatory.OH; duty != nil {
		writeBoth(w, kindsOfDuty[duty.Kind])
	}
	if has := j.Terms.Hours.Overtime.Has; has != nil && !*has {
		w.add("残業なし")
	}
	if cover := j.Safety["malpractice_cover"]; cover != "" && cover != vocab.None && !ownCover.MatchString(cover) {
		w.add("医師賠償責任保険あり")
	}
	writeInsured(w, j.Terms.Insurance)
	writePaid(w, &j.Pay)
}

// ownCover says that doctors insure themselves against claims.
var ownCover = japanese.Lazy(`(?:医師|先生|ご?自身|ご?本人|各自|個人)(?:が|で|に|の|側|ご)*(?:加入|負担|手配|契約)|doctor|own|not provided|なし|無し`)

// writePaid adds what is paid beside the amount, under the word that people
// look for it by: 賞与年2回, 交通費なし.
func writePaid(w *fieldWriter, p *models.Pay) {
	for _, of := range []struct{ label, text string }{
		{"賞与", p.Bonus}, {"交通費", p.Commute}, {"昇給", p.Raise}, {"最低保証", p.Guarantee}, {"源泉徴収", p.Withholding},
	} {
		switch text := strings.TrimPrefix(of.text, of.label); of.text {
		case "":
		case vocab.None, "なし":
			w.add(of.label + "なし")
		default:
			w.add(of.label + text)
		}
	}
}

// writeInsured adds the kinds of social insurance that a job has.
func writeInsured(w *fieldWriter, in models.Insurance) {
	for _, kind := range []struct {
		has  bool
		text vocab.Text
	}{
		{in.Health == "yes" && in.Pension == "yes", vocab.Text{JA: "社会保険", EN: "social insurance"}},
		{in.Health == "yes", vocab.Text{JA: "健康保険", EN: "health insurance"}},
		{in.Pension == "yes", vocab.Text{JA: "厚生年金", EN: "pension insurance"}},
		{in.Employment == "yes", vocab.Text{JA: "雇用保険", EN: "employment insurance"}},
	} {
		if kind.has {
			writeBoth(w, kind.text)
		}
	}
}

// kindsOfDuty says in words how an occupational physician is employed.
var kindsOfDuty = map[string]vocab.Text{
	models.DutyExclusive:  {JA: "専属産業医", EN: "dedicated occupational physician"},
	models.DutyContracted: {JA: "嘱託産業医", EN: "contracted occupational physician"},
}

// BodyTexts are the running texts of a job, as written.
func BodyTexts(j *models.Job) []string {
	out := make([]string, 0, 16)
	out = append(out, j.Summary.JA, j.Summary.EN, j.Description, j.Terms.Work.Initial, j.Terms.Time, j.Terms.Hours.Core,
		j.Terms.Holidays,
		j.Onsite.Note, j.Licences.Note, j.Skills.Note, j.LanguageNote)
	for _, t := range vocab.LifeFits.Terms() {
		if text := j.LifeFit[vocab.LifeFit(t.Key)]; text != "" {
			out = append(out, text)
		}
	}
	return out
}
