package feeds

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// Column is one source field and what it holds.
type Column struct {
	Name    string // the heading, element or key
	Kind    Kind   // or the name of a field of the advert, which holds its value as files of this board do
	Private bool   // the heading says that it is not to be published
}

// Mapping is what the source fields of a file hold, in their order.
type Mapping []Column

// Propose reads what each source field holds from its name, and from what
// stands in it where the name alone does not tell.
func Propose(file models.SourceFile) Mapping {
	m := make(Mapping, len(file.Names))
	for i, name := range file.Names {
		m[i] = Column{Name: name, Kind: kindOf(name, file.Format), Private: private.MatchString(japanese.Normalise(name))}
	}
	m.settle(file)
	return m
}

// private marks a column whose values are not to be published.
var private = japanese.Pattern(`公開不可|非公開|社外秘|公開ng|掲載不可|掲載ng|秘匿|社内限|confidential|not for publication|do not publish`)

// asides are notes in a heading: (円), 【必須】, *.
var asides = japanese.Lazy(`\(.*?\)|\[.*?\]|【.*?】|<.*?>|[*※]+|:$`)

// ends are asides that tell two headings apart: 賃金(下限).
var ends = japanese.Pattern(`[(\[【<]((?:下限|上限|最低|最高|最小|最大|min|max|開始|終了|自|至|から|まで|from|to|税区分|都道府県|市区町村|企業全体)(?:額|日|時刻)?)[)\]】>]`)

// plain is a heading in the form in which it is looked up.
func plain(name string) string {
	name = japanese.Normalise(name)
	bare := strings.TrimSpace(asides.ReplaceAllString(ends.ReplaceAllString(name, "$1"), ""))
	if bare == "" {
		bare = strings.Trim(name, "()[]【】<>*※: ")
	}
	bare = strings.NewReplacer(" ", "", "_", "", "-", "", "\n", "").Replace(bare)
	return polite.ReplaceAllString(bare, "")
}

// polite begins a word without changing it.
var polite = japanese.Lazy(`^[おご御]`)

func kindOf(name string, format models.SourceFormat) Kind {
	if f, ok := ownField(name); ok {
		return own + Kind(f)
	}
	whole := plain(name)
	last := whole[strings.LastIndexByte(whole, '.')+1:]
	feed := format == models.SourceIndeed || format == models.SourceLinkedIn || format == models.SourceXML
	for _, words := range []string{whole, last} {
		for _, r := range table {
			if !r.heads.MatchString(words) {
				continue
			}
			if r.kind == Category && feed {
				return Ignored
			}
			return r.kind
		}
		if strings.HasPrefix(whole, "hiringorganization") || strings.HasPrefix(whole, "identifier") {
			return Ignored
		}
	}
	return looseKind(whole)
}

// own begins the kind of a column that names a field of the advert itself.
const own = "="

// ownField returns the field of the advert that a heading names as files of
// this board do: title_ja, pay.min.
func ownField(name string) (string, bool) {
	for _, f := range models.AdvertFields {
		if !f.Family() && strings.ContainsAny(f.File, "._") && name == f.File {
			return f.Name, true
		}
		if f.Family() && strings.HasPrefix(name, f.File) && len(name) > len(f.File) && f.HasKey(name[len(f.File):]) {
			return f.Of(name[len(f.File):]).Name, true
		}
	}
	return "", false
}

// Fields are what a column feeds: fields of the advert, or ref, status,
// publish_at and employer.name, .contact, .address and .pref outside it;
// "ignored" for nothing.
func (m Mapping) Fields(i int, file models.SourceFile) []string {
	c := m[i]
	if c.Kind == Ignored {
		return []string{string(Ignored)}
	}
	r, known := rowOf(c.Kind)
	if !known {
		return []string{strings.TrimPrefix(string(c.Kind), own)}
	}
	fields := slices.Clone(r.fields)
	values := columnText(file, i)
	feed := file.Split != "" && file.Format != models.SourceRSS
	switch c.Kind {
	case Title:
		if !mostlyJapanese(values) || foreignTitles(file, i) {
			fields = []string{"title.ja", "title.en"}
		}
	case Pref:
		if feed {
			fields = append(fields, "employer.pref")
		}
	case City:
		if feed {
			fields = append(fields, "employer.address")
		}
	case Workplace:
		if remoteWords.MatchString(japanese.Normalise(values)) {
			fields = append(fields, "remote", "onsite.frequency")
		}
	case Pay:
		if currencyWords.MatchString(japanese.Normalise(values)) {
			fields = append(fields, "pay.currency")
		}
	case Hours:
		if dayWords.MatchString(japanese.Normalise(plain(c.Name) + values)) {
			fields = []string{"schedules", "terms.hours.patterns", "terms.time", "week"}
		}
	case Employment:
		if plain(c.Name) == "勤務形態" && m.has(Contract) {
			fields = []string{"employment"}
		}
	case Notes:
		if licenceWords.MatchString(japanese.Normalise(values)) && !m.has("licences") {
			fields = append(fields, "licences.required")
		}
	case Remote:
		if remotePlaces.MatchString(japanese.Normalise(plain(c.Name) + values)) {
			fields = append(fields, "locations")
		}
	}
	return fields
}

var (
	remoteWords   = japanese.Pattern(`在宅|リモート|出社|テレワーク`)
	remotePlaces  = japanese.Pattern(`在宅|海外|自宅`)
	currencyWords = japanese.Pattern(`jpy|usd|円|\$|¥`)
	dayWords      = japanese.Pattern(`曜|[月火水木金土日][・,、/].*\d`)
	licenceWords  = japanese.Pattern(`免許|認定|研修修了|保険医|専門医`)
)

func rowOf(kind Kind) (row, bool) {
	i := slices.IndexFunc(table, func(r row) bool { return r.kind == kind })
	if i < 0 {
		return row{}, false
	}
	return table[i], true
}

// Kinds are the kinds that a person may choose from, in the order of an advert.
func Kinds() (out []Kind) {
	for _, r := range table {
		if !slices.Contains(out, r.kind) {
			out = append(out, r.kind)
		}
	}
	return out
}

// Key is the plain form of the headings of a file: a mapping is remembered for
// every file that has the same.
func (m Mapping) Key() string {
	names := make([]string, len(m))
	for i, c := range m {
		names[i] = plain(c.Name)
	}
	slices.Sort(names)
	return strings.Join(names, "\n")
}

// langOf is the language in which a row is laid out.
func langOf(text string) vocab.Lang {
	if mostlyJapanese(text) {
		return vocab.JA
	}
	return vocab.EN
}

// Known reports whether a kind is one that a person may choose.
func Known(kind Kind) bool {
	_, known := rowOf(kind)
	return known
}

// worded are the kinds that have words of their own: they feed no field of the
// advert, several, or one that others feed, too.
var worded = []Kind{
	Ignored, Ref, Status, Title, Employer, Contact, Address, PublishAt, Description, "duties", Notes, Category, Employment, Contract, Workplace, Pref, City, Area,
	Hours, HoursFrom, HoursTo, Days, Pay, PayValue, Term, TermFrom, TermTo, DaysOff, Insurance, "benefits", "equipment", "licences", "preferred", Experience, "deadline", "work", "cases", "minutes",
	"probation", "renewal", Dispatch, TermType, PayMin, PayMax, Transfer, "work_change",
}

// Field is the one field of the advert that a kind stands for, "" for none.
func (k Kind) Field() string {
	if name, direct := strings.CutPrefix(string(k), own); direct {
		return name
	}
	r, known := rowOf(k)
	if !known || slices.Contains(worded, k) || len(r.fields) == 0 {
		return ""
	}
	return r.fields[0]
}
