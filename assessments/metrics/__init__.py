"""What a measurement's figures come to: costs, clocks, channels and the twenty KPI's."""
