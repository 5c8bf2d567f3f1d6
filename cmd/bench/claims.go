package main

import (
	"github.com/enkaku/enkaku/cmd/bench/claimsbench"
)

type claimsCommand struct {
	Root  string `help:"Where the project lies." default:"." type:"existingdir"`
	Write bool   `help:"Make the weights of sentences from all judged cases and write them into the project."`
	Least int    `help:"Leave out groups of at least so many cases, one after the other." default:"100"`
	Only  string `help:"Leave out only groups whose name holds these words."`
	JSON  bool   `name:"json" help:"Print the figures as JSON."`
}

// Run makes the weights, or measures weights on cases they were not made from.
func (c *claimsCommand) Run(s streams) error {
	if c.Write {
		return claimsbench.Write(c.Root)
	}
	r, err := claimsbench.LeavingOut(c.Root, c.Least, c.Only, func(string) {})
	if err != nil {
		return err
	}
	return publish(s, c.JSON, r)
}
