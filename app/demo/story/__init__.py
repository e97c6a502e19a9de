"""How the demo maker's last months are played: ordinary commands, by the people whose work they are, in order of time.

world         the stage: the clock that runs through the past, the people, the door to commands
ground        who and what is there on the first day
plot          what each job draws by lot; planted: what the last days must show
job           one job from the call to the follow-up, told with the modules below
intake dispatch procedure escalation requisition report old_parts reimbursement aftercare store
              what happens in each stage, as generators that yield the moment at which they want to go on
inbox         what time sets off, and people reading what they were told
album words   pictures and sentences

Not here: facts (app/demo/facts), and any rule: whatever a rule refuses stops the loading with its problem.
"""
