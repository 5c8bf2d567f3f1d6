package web

import "testing"

func TestNothingInTheFileIsAFormula(t *testing.T) {
	for value, want := range map[string]string{
		"": "", "内科医K": "内科医K", "a=b": "a=b", "2026-11-24 10:00": "2026-11-24 10:00", " 空白": " 空白",
		"=1+1": "'=1+1", "+81": "'+81", "-2": "'-2", "@SUM(A1)": "'@SUM(A1)", "|cmd": "'|cmd",
		"＝1＋1": "'＝1＋1", " =1": "' =1", "\t=1": "'\t=1", "\tx": "'\tx", "\rx": "'\rx", "\n=1": "'\n=1",
	} {
		if got := NotFormula(value); got != want {
			t.Errorf("%q becomes %q, want %q", value, got, want)
		}
	}
}
