package models

import (
	"regexp"
	"strings"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// publicNames are how names of public institutions, universities and bodies that many
// people know read, folded. What only names a station or a street beside one is taken
// out before.
var publicNames = regexp.MustCompile(`国立(大学|病院|療養所|研究|がん|循環器|国際|成育|精神|長寿|感染|健康|障害|駿河|ハンセン)|` +
	`[都道府県市町村区]民病院|[都道府県市町村区公]立\p{Han}{0,6}(病院|医療センター|診療所|大学|医大|保健|クリニック|センター)|` +
	`(大学|医科大|医大)(医学部)?([附付]属|病院|医療センター|センター|クリニック|$)|` +
	`赤十字|日赤|済生会|厚生連|労災病院|逓信病院|警察病院|自衛隊|国家公務員共済|地方職員共済|独立行政法人|国立研究開発法人|国立大学法人|` +
	`(厚生労働|文部科学|防衛|法務)省|[都道府県市区]役所|[都道府県]庁|保健所|保健センター|医師会|` +
	`university|(national|prefectural|municipal|metropolitan|city|red cross)( \w+)* hospital|national (cent|institut)|ministry`)

var besidePublic = regexp.MustCompile(`(大学|都立大学|医大|市役所|区役所|県庁|都庁|道庁|府庁|保健所)(前|駅|通り?|門|町|正門)(前|口)?`)

// PublicName returns the part of a name by which it reads as that of a public
// institution, a university or a body that many people know, "" for none. Whether it
// is that one is for an editor to find out.
func PublicName(name vocab.Text) string {
	for _, written := range []string{name.JA, name.EN} {
		folded := strings.Map(fold.Kanji, strings.ToLower(fold.Compatible(written)))
		words := strings.Fields(besidePublic.ReplaceAllString(folded, ""))
		for _, form := range []string{strings.Join(words, ""), strings.Join(words, " ")} { // Japanese is spaced at will
			if found := publicNames.FindString(form); found != "" {
				return found
			}
		}
	}
	return ""
}
