package feeds

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// Item is one value of a row with what it is. What only the whole file tells is
// in it, so that a row can be read again alone.
type Item struct {
	Name    string `json:"name"`
	Kind    Kind   `json:"kind"`
	Private bool   `json:"private,omitempty"`
	Value   string `json:"value"`
}

// Items are the values of each row of a file.
func Items(file models.SourceFile, m Mapping) [][]Item {
	board := boardName(file, m)
	scaled := scales(file, m)
	rows := make([][]Item, len(file.Rows))
	for i, r := range file.Rows {
		for c, column := range m {
			if column.Kind == Ignored || c >= len(r.Values) || r.Values[c] == "" {
				continue
			}
			v := r.Values[c]
			switch column.Kind {
			case Title:
				v = strings.TrimSpace(strings.TrimSuffix(v, board))
			case Remote:
				v = remoteOf(column.Name, v, scaled[c])
			}
			if v != "" {
				rows[i] = append(rows[i], Item{column.Name, column.Kind, column.Private, v})
			}
		}
		rows[i] = withoutTeaser(rows[i])
	}
	return rows
}

// Encode writes the items of a row down, Decode reads them again.
func Encode(items []Item) string {
	out, err := json.Marshal(items)
	if err != nil {
		return ""
	}
	return string(out)
}

// Decode reads what Encode wrote.
func Decode(text string) (items []Item, ok bool) {
	return items, json.Unmarshal([]byte(text), &items) == nil && len(items) > 0
}

var bar = japanese.Lazy(`[ 　]*[|｜][ 　]*[^|｜]+$|[ 　]+[-–—][ 　]+[^-–—|]+$`)

// boardName is what every title of a file ends with behind a bar: the name of
// the board it was taken from.
func boardName(file models.SourceFile, m Mapping) string {
	for c, column := range m {
		if column.Kind != Title {
			continue
		}
		name, n := "", 0
		for _, r := range file.Rows {
			if c >= len(r.Values) || r.Values[c] == "" {
				continue
			}
			end := bar.FindString(r.Values[c])
			if end == "" || n > 0 && end != name {
				return ""
			}
			name, n = end, n+1
		}
		if n > 1 || n == 1 && strings.ContainsAny(name, "|｜") {
			return name
		}
	}
	return ""
}

// scales tells the columns whose marks are steps: beside △ for partly, ○ is the
// whole.
func scales(file models.SourceFile, m Mapping) map[int]bool {
	out := map[int]bool{}
	for _, r := range file.Rows {
		for c := range m {
			if c < len(r.Values) && truthOf(r.Values[c]) == partly {
				out[c] = true
			}
		}
	}
	return out
}

var (
	wholeHome  = japanese.Pattern(`フル|完全|全面|100%`)
	remoteCode = map[string]string{
		"telecommute": "完全在宅", "fullyremote": "完全在宅", "fullremote": "完全在宅", "remote": "完全在宅", "100%remote": "完全在宅",
		"hybrid": "一部在宅", "hybridremote": "一部在宅", "partiallyremote": "一部在宅", "partialremote": "一部在宅", "remotehybrid": "一部在宅",
		"onsite": "", "inperson": "", "office": "", "none": "", "出社": "", "出社のみ": "", "現地": "", "常駐": "",
		"フルリモート": "完全在宅", "フル在宅": "完全在宅", "完全リモート": "完全在宅", "全部在宅": "完全在宅", "一部": "一部在宅", "併用": "一部在宅", "一部リモート": "一部在宅", "ハイブリッド": "一部在宅",
	}
	squeezed = strings.NewReplacer(" ", "", "_", "", "-", "", "　", "")
)

// remoteOf says in words what a cell says of working from home.
func remoteOf(name, v string, steps bool) string {
	if words, ok := remoteCode[squeezed.Replace(strings.ToLower(norm.NFKC.String(v)))]; ok {
		return words
	}
	head := plain(name)
	switch truthOf(v) {
	case partly:
		return "一部在宅"
	case no:
		return ""
	case yes:
		switch {
		case steps, wholeHome.MatchString(head):
			return "完全在宅"
		case strings.Contains(head, "一部"):
			return "一部在宅"
		case !japanese.IsJapanese(head):
			return "完全在宅" // remote: true
		}
		return ""
	}
	return v
}

// withoutTeaser leaves out a text of which another is the whole.
func withoutTeaser(items []Item) (out []Item) {
	for i, it := range items {
		teaser := false
		for j, other := range items {
			if i != j && it.Kind == Description && other.Kind == Description && len(it.Value) < len(other.Value) {
				head := strings.TrimRight(it.Value, "….。 ")
				teaser = teaser || strings.HasSuffix(it.Value, "…") || strings.HasSuffix(it.Value, "...") || strings.Contains(other.Value, head)
			}
		}
		if !teaser {
			out = append(out, it)
		}
	}
	return out
}
