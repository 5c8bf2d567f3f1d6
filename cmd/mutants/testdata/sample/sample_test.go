package sample

import "testing"

func TestAdult(t *testing.T) {
	if Adult(17) || !Adult(30) {
		t.Error("wrong age")
	}
}

func TestSum(t *testing.T) {
	if Sum(3) != 6 || Sum(-1) != 0 || Zero(3) != 0 {
		t.Error("wrong sum")
	}
}

func TestGreeting(t *testing.T) {
	if Greeting("you") != "Hello you" {
		t.Error("wrong greeting")
	}
}
