package templates

import "github.com/enkaku/enkaku/models"

// Card is one job in a list. All texts are in the language of the page or,
// where TitleLang says so, of the advert.
type Card struct {
	ID         string
	Href       string // path with language prefix
	Title      string
	TitleLang  models.Lang
	Remote     RemoteGlance
	Works      []string // labels
	Fields     []string // labels of specialties
	Employment string   // "定期非常勤・雇用"
	Who        string   // employer and place
	Via        string   // "直接募集", "紹介: なにわ見本医師紹介所"
	Others     int      // further agencies that offer the same post
	Snippet    []Span
	Pay        PayGlance
	Week       WeekGlance
	Checks     []Check
	Dates      string // "11/16 時点 ・ 1/31 まで"
	Over       bool   // not open any more
	Save       *SaveButton
}

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
