package drafting

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/reading"
)

var clockSpan = japanese.Pattern(`(午前|午後|夜|朝)?(\d{1,2})(?:(:\d{2})|(時半?)(?:(\d{1,2})分)?)? ?([ap]\.?m?\.?\b)? ?(?:~|-|から|より|to|and|until) ?(翌日?|午前|午後|夜)?(\d{1,2})(?:(:\d{2})|(時半?)(?:(\d{1,2})分)?)? ?([ap]\.?m?\.?\b)?(間|日|月|名|件|年|回|ケ月|ケ月|分|万|円|%|本|字|割|営業)?`)

type stretch struct {
	from, to         int
	fromHour, toHour int
	at               []int
}

var partOfDate = regexp.MustCompile(`(?:^|[^\d:])\d{1,4}[/-]$`)

func (s stretch) pattern() string {
	clock := func(m int) string { return fmt.Sprintf("%02d:%02d", m/60, m%60) }
	to := s.to % (24 * 60)
	if to == 0 {
		to = 24 * 60
	}
	return clock(s.from%(24*60)) + "-" + clock(to)
}

func stretchesIn(text string) (out []stretch) {
	for _, m := range clockSpan.FindAllStringSubmatchIndex(text, -1) {
		g := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		marked := g(3)+g(4)+g(6)+g(9)+g(10)+g(12) != ""
		if !marked || g(13) != "" || m[0] > 0 && digitAt(text, m[0]-1) || partOfDate.MatchString(text[max(0, m[0]-12):m[0]]) {
			continue
		}
		late := func(part, mark string) string {
			if mark != "" {
				return mark[:1] + "m"
			}
			return part
		}
		from, ok1 := reading.HourOf(g(2), late(g(1), g(6)))
		to, ok2 := reading.HourOf(g(8), late(g(7), g(12)))
		if g(7) == "" && g(12) == "" && (g(1) == "午後" || g(1) == "夜") && to < from {
			to += 12
		}
		if !ok1 || !ok2 || from > 29 {
			continue
		}
		s := stretch{from: from*60 + minutes(g(3), g(4), g(5)), to: to*60 + minutes(g(9), g(10), g(11)), fromHour: from, toHour: to,
			at: m[:2]}
		if s.to <= s.from {
			s.to, s.toHour = s.to+24*60, s.toHour+24
		}
		if s.to-s.from > 18*60 || denied(text, m[:2]) {
			continue
		}
		out = append(out, s)
	}
	return out
}

func minutes(colon, half, spelled string) int {
	if strings.HasSuffix(half, "半") {
		return 30
	}
	n, err := strconv.Atoi(strings.TrimPrefix(colon+spelled, ":"))
	if err != nil {
		return 0
	}
	return n
}
