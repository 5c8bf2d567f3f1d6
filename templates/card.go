package templates

import (
	"html/template"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Card is one job in a list: its face, and what depends on the reader, the
// moment and the question.
type Card struct {
	*CardFace
	Others  int    // further agencies that offer the same post
	Marked  []Span // the title, when words of it are marked
	Snippet []Span
	Pay     PayGlance
	Checks  []Check         // those beside CardFace.Fixed
	Over    bool            // not open, for the reason Off
	Off     models.OffBoard // in words: common.off_REASON
	Save    *SaveButton
	Beside  string // address of the list with this job beside it; "" for none
	Chosen  bool   // it stands there
}

// CardFace is what one version of a job decides of its card, in one language.
// It never changes, so it can be kept and shown to anyone. All texts are in
// the language of the page or, where TitleLang says so, of the advert.
type CardFace struct {
	ID         string
	Href       string // path with language prefix
	Title      string
	TitleLang  vocab.Lang
	Remote     RemoteGlance
	Works      []string // labels
	Fields     []string // labels of specialties
	Employment string   // "定期非常勤・雇用"
	Who        string   // employer and place
	Via        string   // "直接募集", "紹介: なにわ見本医師紹介所"
	Quoted     PayGlance
	Week       WeekGlance
	Fixed      []Check
	Dates      string // "11/16 時点 ・ 1/31 まで"
	Life       models.Life
	Halted     models.OffBoard // what keeps the job from readers besides time
	Needs      []vocab.Licence // less common ones that are required
	Still      CardStill
	lang       vocab.Lang
}

// CardStill is the markup of a face, written by the page's own templates: a
// list has many cards, and most of each is the same for everyone.
type CardStill struct{ Name, Glance, Week, Foot, Save, Which template.HTML }

// Bytes is about what a face takes in memory.
func (f *CardFace) Bytes() int {
	const rest = 1500 // the structs, labels and short words
	s := &f.Still
	return rest + 2*len(f.Title) + len(s.Name) + len(s.Glance) + len(s.Week) + len(s.Foot) + len(s.Save) + len(s.Which)
}

// Sorts are the kinds of work and the specialties of a job.
func (f *CardFace) Sorts() []string { return slices.Concat(f.Works, f.Fields) }

// Check is a short fact at the foot of a card. Warn: attention, such as a
// licence that is demanded or a near deadline.
type Check struct {
	Text string
	Good bool // with a tick
	Warn bool
}

// SaveButton keeps a job, or lets it go, by a form of its own.
type SaveButton struct {
	Action string // path with language prefix
	CSRF   string
	Next   string // where to come back to
	Saved  bool
}
