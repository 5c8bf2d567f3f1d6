package feeds

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/drafting"
)

// Job is what one row of a file becomes.
type Job struct {
	Line  int
	Ref   string // of the other system, or made of title, employer and place
	Items []Item
	Text  string // the row laid out as an advert, which Draft was read from
	Draft drafting.Draft
	Left  models.FaultCode // why the row makes no draft, "" when it makes one
}

// Client is the employer of the job as the file names it. One that is marked as
// not to be published stays with the poster.
func (j Job) Client() (name string, private bool) {
	for _, it := range j.Items {
		if it.Kind == Employer {
			return it.Value, it.Private
		}
	}
	return "", false
}

// Title is what the row is called, for lists.
func (j Job) Title() string {
	for _, it := range j.Items {
		if it.Kind == Title || it.Kind == own+"title.ja" || it.Kind == own+"title.en" {
			return oneLine(it.Value)
		}
	}
	return ""
}

// Reader reads rows into drafts. It is safe for concurrent use.
type Reader struct{ text *drafting.Reader }

// NewReader returns a reader that asks text what an advert says.
func NewReader(text *drafting.Reader) *Reader { return &Reader{text} }

// Plan says which job each row is and which rows make none, without reading
// what they say.
func Plan(file models.SourceFile, m Mapping) []Job {
	jobs := make([]Job, len(file.Rows))
	seen := map[string]bool{}
	for i, items := range Items(file, m) {
		j := &jobs[i]
		j.Line, j.Items, j.Ref = file.Rows[i].Line, items, refOf(items)
		switch {
		case file.Rows[i].Fault != "":
			j.Left = file.Rows[i].Fault
		case seen[j.Ref]:
			j.Left = "import.row.twice"
		default:
			j.Left = leftOut(items)
		}
		seen[j.Ref] = true
	}
	return jobs
}

// maxRef is the longest reference that is kept, in bytes.
const maxRef = 100

// NamedRef is the reference that a row itself gives, "" for none that is kept.
func NamedRef(items []Item) string {
	for _, it := range items {
		if ref := oneLine(it.Value); it.Kind == Ref && len(ref) <= maxRef {
			return strings.TrimSuffix(ref, ".0")
		}
	}
	return ""
}

func refOf(items []Item) string {
	if ref := NamedRef(items); ref != "" {
		return ref
	}
	var named strings.Builder
	for _, it := range items {
		switch it.Kind {
		case Ref:
			named.WriteString(it.Value)
		case Title, Employer, Workplace, Pref, City, own + "title.ja", own + "title.en":
			named.WriteString(it.Value + "\n")
		}
	}
	sum := sha256.Sum256([]byte(named.String()))
	return "x" + hex.EncodeToString(sum[:6])
}

// Read reads what a row says as of a day.
func (r *Reader) Read(items []Item, today models.Date) (text string, d drafting.Draft) {
	text = lay(items)
	d = r.text.Read(text, today)
	d.Body = hide(bodyOf(items), items)
	f := &fields{items: items, text: text, draft: &d}
	f.title()
	f.place()
	f.direct()
	slices.SortStableFunc(d.Fields, func(a, b drafting.Filled) int { return models.FormOrder(a.Field) - models.FormOrder(b.Field) })
	d.Offered = slices.DeleteFunc(d.Offered, func(one drafting.Filled) bool { return f.value(one.Field) != "" })
	d.Asked = r.text.Ask(d, today)
	return f.text, d
}

// bodyOf is the description of the advert: what the row says in prose.
func bodyOf(items []Item) string {
	var parts []string
	for _, it := range items {
		switch it.Kind {
		case Description, "duties", Notes:
			parts = append(parts, it.Value)
		}
	}
	return strings.Join(parts, "\n\n")
}

// fields mends what a text alone does not tell.
type fields struct {
	items []Item
	text  string
	draft *drafting.Draft
}

func (f *fields) value(name string) string {
	for _, one := range f.draft.Fields {
		if one.Field == name {
			return one.Values[0]
		}
	}
	return ""
}

func (f *fields) drop(names ...string) {
	f.draft.Fields = slices.DeleteFunc(f.draft.Fields, func(one drafting.Filled) bool { return slices.Contains(names, one.Field) })
}

// title fills the title from its column when the text was not read so.
func (f *fields) title() {
	if f.value("title.ja")+f.value("title.en") != "" {
		return
	}
	for _, it := range f.items {
		if it.Kind != Title {
			continue
		}
		first, _, _ := strings.Cut(f.text, "\n")
		name := "title.ja"
		if langOf(prose(f.items)) == vocab.EN {
			name = "title.en"
		}
		f.put(name, 0, first, drafting.Clip(name, first))
	}
}

func (f *fields) put(name string, at int, passage string, values ...string) {
	f.drop(name)
	f.draft.Fields = append(f.draft.Fields, drafting.Filled{Field: name, Values: values, Passage: passage, At: at, Sure: drafting.Stated})
}

// place takes back the place of a job to which nobody is said to come: it is
// the employer's.
func (f *fields) place() {
	remote := f.value("remote")
	comes := f.value("onsite.frequency")
	if remote == string(vocab.RemoteFull) && (comes == "" || comes == string(vocab.OnsiteNone)) || remote == "" && comes == "" {
		f.drop("onsite.pref", "onsite.place", "onsite.note")
	}
	if remote == string(vocab.RemoteFull) && !homeWords.MatchString(f.value("terms.workplace.initial")) {
		f.drop("terms.workplace.initial")
	}
}

var homeWords = heads(`在宅|自宅|home|remote|リモート`)

// direct fills the fields that a column names itself, as files of this board
// do.
func (f *fields) direct() {
	for _, it := range f.items {
		name, direct := strings.CutPrefix(string(it.Kind), own)
		if r, known := rowOf(it.Kind); known && len(r.fields) > 0 {
			name, direct = r.fields[0], areKeys(r.fields[0], it.Value)
		}
		field, known := models.AdvertField(name)
		if !direct || !known {
			continue
		}
		values := plainValues(field, it.Value)
		var a models.Advert
		if len(values) == 0 || !field.Set(&a, values) {
			continue
		}
		if f.value(field.Name) == values[0] && len(values) == 1 {
			continue
		}
		if !strings.Contains(f.text, it.Value) {
			f.text += "\n" + it.Name + ": " + it.Value
		}
		at := strings.Index(f.text, it.Value)
		f.put(field.Name, at, it.Value, values...)
	}
}

// Outside is what the row says beside the advert: who posts and where they are,
// its state and when it was published elsewhere.
func (j Job) Outside() map[string]string {
	out := map[string]string{}
	for _, it := range j.Items {
		name := map[Kind]string{Status: "status", Employer: "employer.name", Contact: "employer.contact", Address: "employer.address",
			PublishAt: "publish_at"}[it.Kind]
		if name == "" {
			continue
		}
		value := oneLine(it.Value)
		if d, ok := dateOf(value); ok && it.Kind == PublishAt {
			value = string(d)
		}
		out[name] = strings.TrimSpace(out[name] + " " + value)
	}
	return out
}
