package models

import "testing"

func TestWhatIsSaidTwiceStandsOnceAsGravelyAsItWasSaid(t *testing.T) {
	var c Check
	c.Hint("title", "t", "x")
	c.Warn("title", "t", "x")
	c.Fail("title", "t", "x")
	c.Warn("title", "t", "x")
	if len(c.Faults) != 1 || c.Faults[0].Severity != FaultError {
		t.Errorf("got %v, want one error", c.Faults)
	}
}
