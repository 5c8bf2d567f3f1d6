package httpbench

import (
	"fmt"
	"net/url"
)

// jobPaths are pages of jobs from all over the board.
func jobPaths(jobs int) (paths []string) {
	for n := 0; n < jobs && len(paths) < 200; n += max(1, jobs/200) {
		paths = append(paths, fmt.Sprintf("/jobs/bench%07d", n))
	}
	return paths
}

// searchPaths are searches as people make them: none, words, filters, both,
// later pages and other orders, in both languages.
func searchPaths() (paths []string) {
	for _, q := range []url.Values{
		{}, {"q": {"オンライン診療"}}, {"q": {"産業医"}}, {"q": {"精神科 オンライン診療"}}, {"q": {"読影 夜間"}}, {"q": {"「健康相談」"}},
		{"specialty": {"internal_medicine"}}, {"specialty": {"internal_medicine"}, "remote": {"full_remote"}},
		{"q": {"内科"}, "pay_min": {"10000"}}, {"remote": {"full_remote", "partial_remote"}, "q": {"医師"}},
		{"page": {"5"}}, {"sort": {"pay"}}, {"q": {"育児"}, "sort": {"newest"}},
	} {
		paths = append(paths, "/?"+q.Encode(), "/en?"+q.Encode())
	}
	return paths
}

// besidePaths are lists with a job beside them that their address names, as a
// reader on a wide screen taps through them (decision 044).
func besidePaths(jobs int) (paths []string) {
	for n := 0; n < jobs && len(paths) < 60; n += max(1, jobs/60) {
		paths = append(paths, fmt.Sprintf("/?specialty=internal_medicine&job=bench%07d", n))
	}
	return paths
}

// landingPaths are pages of kinds of work, specialties and prefectures.
func landingPaths() (paths []string) {
	for _, path := range []string{
		"/work/online_care", "/work/teleradiology", "/work/occupational_health", "/specialties/psychiatry",
		"/specialties/internal_medicine", "/prefectures/13", "/prefectures/01",
	} {
		paths = append(paths, path, "/en"+path)
	}
	return paths
}

// suggestPaths are what is asked while people type: kanji, kana and romaji,
// letter by letter, in both languages.
func suggestPaths() (paths []string) {
	for _, text := range []string{"せいしんか", "seishinka", "産業医", "おんらいんしんりょう", "内科 とうきょうと", "精神科 夜間", "どくえい", "zzzz"} {
		typed := []rune(text)
		for n := range typed {
			paths = append(paths, "/suggest?q="+url.QueryEscape(string(typed[:n+1])))
		}
	}
	for _, text := range []string{"psychiatry", "occupational", "second opinion", "night"} {
		for n := range text {
			paths = append(paths, "/en/suggest?q="+url.QueryEscape(text[:n+1]))
		}
	}
	return paths
}
