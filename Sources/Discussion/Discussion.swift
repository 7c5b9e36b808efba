// Discussion
