package templates

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// RemoteGlance shows how remote a job is: the plus of the board's sign with up
// to three waves, and words.
type RemoteGlance struct {
	Steps int    // 4 never on site, 3 at the start only, 2 monthly or rarer, 1 weekly or satellite; 0 unknown
	Level string // "完全在宅", "一部在宅"
	Where string // how often and where one must be: "月1回 大阪府"; "" for never
}

// RemoteOf reads the steps and their words off an advert.
func RemoteOf(lang vocab.Lang, a *models.Advert) RemoteGlance {
	g := RemoteGlance{Level: vocab.RemoteLevels.Label(a.Remote, lang)}
	switch {
	case a.Remote == "satellite":
		g.Steps = 1
	case a.Onsite.Frequency == "none" && a.Remote == "full_remote":
		g.Steps = 4
		return g
	case a.Onsite.Frequency == vocab.OnsiteOnboarding:
		g.Steps = 3
	case a.Onsite.Frequency != "" && a.Onsite.Frequency != vocab.OnsiteNone:
		g.Steps = models.RemoteSteps(a)
	case a.Remote == "full_remote":
		g.Steps = 4
		return g
	}
	var more []string
	if a.Remote != "satellite" && a.Onsite.Frequency != "" && a.Onsite.Frequency != "none" {
		more = append(more, vocab.OnsiteFrequencies.Label(a.Onsite.Frequency, lang))
	}
	if prefs := a.OnsitePrefs(); len(prefs) <= 2 {
		for _, p := range prefs {
			more = append(more, vocab.Prefs.Label(p, lang))
		}
	}
	space := " "
	if lang == vocab.EN {
		space = ", "
	}
	g.Where = strings.Join(more, space)
	return g
}

// Words says all of it: "一部在宅(月1回 大阪府)".
func (g RemoteGlance) Words(lang vocab.Lang) string {
	switch {
	case g.Where == "":
		return g.Level
	case lang == vocab.EN:
		return g.Level + " (" + g.Where + ")"
	}
	return g.Level + "(" + g.Where + ")"
}

// Wave is one wave of the sign.
type Wave struct {
	Path string
	On   bool
}

// waves are the waves from the inside out.
var waves = [...]string{
	"M8.8 10.4a7.5 7.5 0 0 1 4.8 4.8", "M10 6.75a11.3 11.3 0 0 1 7.25 7.25", "M11.2 3.1a15.1 15.1 0 0 1 9.7 9.7",
}

// Waves returns the three waves; each step after the first lights one.
func (g RemoteGlance) Waves() []Wave {
	out := make([]Wave, len(waves))
	for i, path := range waves {
		out[i] = Wave{Path: path, On: i+1 < g.Steps}
	}
	return out
}
