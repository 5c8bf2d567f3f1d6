package searchbench

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
)

// Hostile is how the index bears questions made to cost much.
type Hostile struct {
	Questions int     `json:"questions"`
	P50       float64 `json:"p50_ms"`
	P99       float64 `json:"p99_ms"`
	Max       float64 `json:"max_ms"`
	MostBytes uint64  `json:"most_bytes"` // allocated by one question, freed or not
	Refused   int     `json:"refused"`    // that were answered with an error
	Worst     string  `json:"worst"`      // the slowest, shortened
}

// hostileQuestions is how many are asked.
const hostileQuestions = 500

// hostile asks the questions one after another.
func hostile(ctx context.Context, ix *index.Index) (out Hostile) {
	var times []time.Duration
	var before, after runtime.MemStats
	for _, text := range hostileTexts(hostileQuestions) {
		q := models.Query{Criteria: models.Criteria{Text: text}, Sort: models.SortRelevance, Page: 1, Limit: 20}
		runtime.ReadMemStats(&before)
		start := time.Now()
		_, err := ix.Search(ctx, q)
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		if err != nil {
			out.Refused++
		}
		if measure.MS(took) > out.Max {
			out.Max, out.Worst = measure.MS(took), shortened(text)
		}
		out.MostBytes = max(out.MostBytes, after.TotalAlloc-before.TotalAlloc)
		times = append(times, took)
	}
	slices.Sort(times)
	out.Questions, out.P50, out.P99 = len(times), measure.MS(measure.Quantile(times, .5)),
		measure.MS(measure.Quantile(times, .99))
	return out
}

// shortened is a text fit for one line of a report.
func shortened(text string) string {
	runes := []rune(text)
	return fmt.Sprintf("%q… (%d characters)", string(runes[:min(len(runes), 24)]), len(runes))
}

// hostileWords are words that stand in many jobs, in few, in none, and what a
// parser could stumble over.
var hostileWords = []string{
	"医師", "育児", "産業医", "オンライン診療", "内科", "精神科", "電子カルテ", "ビデオ通話", "週", "の", "ー", "a", "ab", "医", "診療",
	"高気圧酸素療法", "ぬるぽ", "qwertyuiop", "日給8万以上", "時給１万円", "0", "99999999999999999999", "-", "--", "-医師", "-「育児」",
	"「", "」", "「「", "\"", "(", ")", "*", "?", "[a-z]*", "(a+)+$", "\\", "%", "%00", "\x00", "\u200b", "\u202e",
	"\ufeff", "👩‍⚕️", "𠮷野家",
	"é", "ﾘﾊﾋﾞﾘ", "ＡＩ", "がぎぐ", "が゙", "کلینیک", "ß", "İ", "ǆ", "AND", "OR", "NOT", "title:", "<script>",
	"' OR 1=1 --", "${jndi:x}", "\n", "\t",
}

// hostileTexts makes texts of eight kinds, the same ones every time.
func hostileTexts(n int) (out []string) {
	r := rand.New(rand.NewPCG(3, 4))
	word := func() string { return hostileWords[r.IntN(len(hostileWords))] }
	some := func(n int, of func() string, between string) string {
		list := make([]string, n)
		for i := range list {
			list[i] = of()
		}
		return strings.Join(list, between)
	}
	kanji := func() string { return string(rune(0x4e00 + r.IntN(0x5000))) }
	for i := range n {
		switch i % 8 {
		case 0: // words of all kinds
			out = append(out, some(1+r.IntN(60), word, " "))
		case 1: // without spaces
			out = append(out, some(1+r.IntN(60), word, ""))
		case 2: // phrases of frequent words
			out = append(out, some(1+r.IntN(12), func() string { return "「" + some(1+r.IntN(4), word, "") + "」" }, " "))
		case 3: // everything excluded
			out = append(out, some(1+r.IntN(40), func() string { return "-" + word() }, " "))
		case 4: // characters no word has
			out = append(out, some(1+r.IntN(400), kanji, ""))
		case 5: // each of few characters apart: substrings of much text
			out = append(out, some(1+r.IntN(30), func() string { return string([]rune("診療医師週間方可内外人日")[r.IntN(12)]) },
				" "))
		case 6: // one thing again and again
			out = append(out, strings.Repeat(word(), 1+r.IntN(2000)))
		case 7: // spelled wrong
			w := []rune(word() + word())
			w[r.IntN(len(w))] = rune(0x3041 + r.IntN(80))
			out = append(out, string(w)+" "+string(w))
		}
	}
	return out
}
